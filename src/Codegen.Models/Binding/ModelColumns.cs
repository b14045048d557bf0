using Codegen.Contracts.Manifests;
using Codegen.Models.Graph;
using Codegen.Models.Problems;
using Codegen.Models.Settings;
using Codegen.Warehouse.Binding;
using Codegen.Yaml;

namespace Codegen.Models.Binding;

/// <summary>Joins what the binder knows of a model's columns with what a person says of them.</summary>
internal sealed class ModelColumns(BoundCatalog catalog, ProblemList problems)
{
    /// <summary>A query's columns with their lineage.</summary>
    public IReadOnlyList<BoundColumn> Of(Model model, BoundQuery query)
    {
        var said = Said(model);
        return [.. query.Columns.Select(column => Of(column, said.GetValueOrDefault(column.Name)))];
    }

    /// <summary>A model's relation; what is said of columns that it hasn't is reported.</summary>
    public BoundRelation Relation(Model model, IReadOnlyList<BoundColumn> columns)
    {
        var said = Said(model);
        var descriptions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in columns)
            descriptions.TryAdd(column.Name, said.GetValueOrDefault(column.Name)?.Description?.Value ?? Inherited(column));
        // A contract says for itself what is missing.
        if (!model.HasContract)
            ReportStrangers(model, columns);
        return new BoundRelation(model.Known, model.File.Template!.Start, columns, descriptions);
    }

    /// <summary>A model with what its other form is made of, too.</summary>
    public BoundModel Merge(BoundModel bound, BoundQuery increment)
    {
        var columns = bound.Relation.Columns.Zip(increment.Columns, (column, other) => column with
        {
            Lineage = Others(bound, column.Lineage.Concat(other.Direct.Select(catalog.Reference))),
            Copied = column.Copied && other.Copied,
        });
        return bound with
        {
            Relation = bound.Relation with { Columns = [.. columns] },
            Indirect = Others(bound, bound.Indirect.Concat(increment.Indirect.Select(catalog.Reference))),
        };
    }

    /// <summary>The columns that a query may leave null.</summary>
    public static IReadOnlyCollection<string> Nullable(BoundQuery query) =>
        [.. query.Columns.Where(column => column.Nullable).Select(column => column.Name)];

    private static Dictionary<string, ColumnSettings> Said(Model model) =>
        model.Settings.Columns.ToDictionary(column => column.Name, StringComparer.OrdinalIgnoreCase);

    private static IReadOnlyList<ColumnReference> Others(BoundModel bound, IEnumerable<ColumnReference> columns) =>
        BoundCatalog.Sorted(columns.Where(column => column.Node != bound.Relation.Known.Id));

    private BoundColumn Of(QueryLineage column, ColumnSettings? said)
    {
        var lineage = catalog.References(column.Direct);
        return new BoundColumn
        {
            Name = column.Name,
            Type = column.Type,
            Nullable = column.Nullable && said?.NotNull?.Value != true,
            NotNullProven = said?.NotNull?.Value == true ? !column.Nullable : null,
            Lineage = lineage,
            Copied = column.Copied,
            Pii = said?.Pii is { } pii ? (pii.Value == ColumnSettings.NoPii ? null : pii.Value) : InheritedPii(lineage),
        };
    }

    /// <summary>Of several classes the first: a person who knows better says so.</summary>
    private string? InheritedPii(IReadOnlyList<ColumnReference> lineage) => lineage
        .Select(column => catalog.Find(column.Node)?.Find(column.Column)?.Pii)
        .OfType<string>()
        .Order(StringComparer.Ordinal)
        .FirstOrDefault();

    private string Inherited(BoundColumn column) =>
        column.Copied && column.Lineage.Count == 1
            ? catalog.Find(column.Lineage[0].Node)?.Descriptions.GetValueOrDefault(column.Lineage[0].Column) ?? ""
            : "";

    private void ReportStrangers(Model model, IReadOnlyList<BoundColumn> columns)
    {
        var names = columns.Select(column => column.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var stranger in model.Settings.Columns.Where(column => !names.Contains(column.Name)))
        {
            var hint = NearestName.Hint(stranger.Name, names);
            problems.Error(
                Codes.NothingDescribed,
                stranger.At,
                $"'{model.File.Name}' has no column '{stranger.Name}'{(hint.Length > 0 ? hint : ".")} It has {columns.Count}: "
                    + $"{string.Join(", ", columns.Select(column => column.Name))}.");
        }
    }
}
