using Codegen.Contracts.Manifests;
using Codegen.Models.Graph;
using Codegen.Models.Problems;
using Codegen.Models.Templates;
using Codegen.Warehouse.Binding;

namespace Codegen.Models.Binding;

/// <summary>Binds models, parents before children.</summary>
internal sealed class ModelBinder(ISqlBinder binder, ProjectNames names, BoundCatalog catalog, TypeNames types, ProblemList problems)
{
    private readonly QueryBinder _queries = new(binder, names, catalog, problems);
    private readonly ModelColumns _columns = new(catalog, problems);
    private readonly ContractCheck _contract = new(types, problems);
    private readonly HistoryRules _history = new(catalog, problems);

    /// <summary>Binds a model's query, which changes nothing that others see. Null where that fails, which is reported at the model that is to blame.</summary>
    public BoundQuery? Query(RenderedModel rendered) =>
        rendered.Full is { } full && rendered.Parents.Keys.All(id => catalog.Find(id) is not null) ? Query(rendered, full) : null;

    /// <summary>Makes a model's relation known. Null where that fails, which is reported.</summary>
    public BoundModel? Bind(RenderedModel rendered, BoundQuery query)
    {
        var bound = rendered.Model.Materialized == Materializations.Scd2 ? _history.Bind(rendered, query) : Plain(rendered, query);
        if (bound is null || !KeyCheck.Accepts(bound, problems) || !catalog.Add(bound.Relation))
            return null;
        if (rendered.Increment is { } increment)
            bound = Increment(bound, increment);
        if (bound is not null)
            _contract.Check(bound);
        return bound;
    }

    private BoundModel Plain(RenderedModel rendered, BoundQuery query) => new(
        rendered,
        _columns.Relation(rendered.Model, _columns.Of(rendered.Model, query)),
        catalog.References(query.Indirect),
        ModelColumns.Nullable(query),
        null);

    /// <summary>The other form reads the table that it adds to; it must give the same columns.</summary>
    private BoundModel? Increment(BoundModel bound, RenderedSql increment)
    {
        if (Query(bound.Rendered, increment) is not { } query)
            return null;
        var full = bound.Relation.Columns;
        var other = query.Columns;
        if (!full.Select(column => (column.Name, column.Type)).SequenceEqual(other.Select(column => (column.Name, column.Type))))
        {
            var at = bound.Rendered.Model.File.Template!.Calls.IsIncremental!.Value.Start.Offset;
            problems.Error(
                Codes.UnlikeBranches,
                bound.Rendered.Model.File.Source.At(at),
                $"with is_incremental the query gives other columns than without: {Difference(full, other)}. Both forms fill the same table.");
            return null;
        }

        return _columns.Merge(bound, query);
    }

    private static string Difference(IReadOnlyList<BoundColumn> full, IReadOnlyList<QueryLineage> other)
    {
        for (var at = 0; at < Math.Min(full.Count, other.Count); at++)
        {
            if (full[at].Name != other[at].Name || full[at].Type != other[at].Type)
                return $"column {at + 1} is {other[at].Name} {other[at].Type} in place of {full[at].Name} {full[at].Type}";
        }

        var more = full.Select(column => column.Name).Skip(other.Count).Concat(other.Select(column => column.Name).Skip(full.Count));
        return $"{string.Join(", ", more)} {(other.Count > full.Count ? "is there only with it" : "is missing")}";
    }

    private BoundQuery? Query(RenderedModel rendered, RenderedSql sql) => _queries.Bind(sql, [.. rendered.Parents.Keys], rendered.Id);
}
