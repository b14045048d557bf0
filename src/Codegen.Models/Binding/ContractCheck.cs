using Codegen.Contracts.Manifests;
using Codegen.Models.Problems;
using Codegen.Models.Settings;
using Codegen.Yaml;

namespace Codegen.Models.Binding;

/// <summary>Compares what a model promises of its columns with what its query gives.</summary>
internal sealed class ContractCheck(TypeNames types, ProblemList problems)
{
    /// <summary>Reports every difference. Types that are merely documented must be right as well.</summary>
    public void Check(BoundModel bound)
    {
        var model = bound.Rendered.Model;
        foreach (var promised in model.Settings.Columns)
        {
            if (bound.Relation.Find(promised.Name) is { } column)
                Check(bound, promised, column);
            else if (model.HasContract)
                problems.Error(
                    Codes.Contract,
                    promised.At,
                    $"the contract promises the column '{promised.Name}', which the query doesn't give{Hint(promised.Name, bound)} It "
                        + $"gives: {Names(bound)}.");
        }

        if (!model.HasContract)
            return;
        foreach (var column in bound.Relation.Columns.Where(column => !IsPromised(column, model.Settings.Columns)))
        {
            problems.Error(
                Codes.Contract,
                model.Settings.Contract!.At,
                $"the query gives the column '{column.Name}' ({column.Type}), which the contract doesn't know: promise it in 'columns', "
                    + "or take it out of the query.");
        }
    }

    private void Check(BoundModel bound, ColumnSettings promised, BoundColumn column)
    {
        var model = bound.Rendered.Model;
        if (promised.DataType is { } type)
            CheckType(type, column, model.HasContract ? "the contract promises" : "the documentation says");
        else if (model.HasContract)
            problems.Error(Codes.Contract, promised.At, $"the contract says no type for '{column.Name}': add data_type: {column.Type}.");
        if (model.HasContract && promised.NotNull is { Value: true } notNull && MayBeNull(bound, column))
        {
            problems.Error(
                Codes.Contract,
                notNull.At,
                $"the contract promises that '{column.Name}' is never null, which doesn't follow from the query: filter nulls out or "
                    + "replace them with coalesce(…), or test it on the data: tests: [not_null].");
        }
    }

    private void CheckType(Stated<string> promised, BoundColumn column, string who)
    {
        var type = types.Canonical(promised.Value);
        if (type is null)
            problems.Error(Codes.BadValue, promised.At, $"'{promised.Value}' is no type that the warehouse knows; the query gives {column.Type}.");
        else if (type != column.Type)
            problems.Error(
                Codes.Contract, promised.At, $"{who} {type} for '{column.Name}', the query gives {column.Type}: change either, or "
                    + $"cast({column.Name} as {type}).");
    }

    /// <summary>What the query itself allows, whatever was promised.</summary>
    private static bool MayBeNull(BoundModel bound, BoundColumn column) =>
        bound.NullableColumns.Contains(column.Name, StringComparer.OrdinalIgnoreCase);

    private static bool IsPromised(BoundColumn column, IReadOnlyList<ColumnSettings> promised) =>
        promised.Any(other => other.Name.Equals(column.Name, StringComparison.OrdinalIgnoreCase));

    private static string Names(BoundModel bound) => string.Join(", ", bound.Relation.Columns.Select(column => column.Name));

    private static string Hint(string name, BoundModel bound)
    {
        var hint = NearestName.Hint(name, bound.Relation.Columns.Select(column => column.Name));
        return hint.Length > 0 ? hint : ".";
    }
}
