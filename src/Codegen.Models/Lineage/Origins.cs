using Codegen.Contracts.Manifests;

namespace Codegen.Models.Lineage;

/// <summary>Finds the columns of sources and seeds that a column goes back to; each column is looked at once.</summary>
internal sealed class Origins(Relations relations)
{
    private readonly Dictionary<ColumnReference, OriginSet> _known = [];
    private readonly Dictionary<string, HashSet<ColumnReference>> _deciding = new(StringComparer.Ordinal);

    public OriginSet Of(ColumnReference column)
    {
        if (_known.TryGetValue(column, out var known))
            return known;

        // An incremental model may read itself: it is made of what it was made of before, which adds nothing.
        _known[column] = OriginSet.None;
        var found = Search(column);
        _known[column] = found;
        return found;
    }

    private OriginSet Search(ColumnReference column)
    {
        var relation = relations.ById(column.Node);
        if (relation?.Column(column.Column) is not { } bound)
            return OriginSet.None;
        if (bound.Lineage.Count == 0 && relation.Indirect.Count == 0)
            return relation.IsModel ? OriginSet.None : new OriginSet(new HashSet<ColumnReference> { column }, new HashSet<ColumnReference>());
        HashSet<ColumnReference> values = [];
        HashSet<ColumnReference> rows = [.. Deciding(relation)];
        foreach (var parent in bound.Lineage)
        {
            var origins = Of(parent);
            values.UnionWith(origins.Values);
            rows.UnionWith(origins.Rows);
        }

        return new OriginSet(values, rows);
    }

    /// <summary>What decides a model's rows decides them for every column.</summary>
    private HashSet<ColumnReference> Deciding(LineageRelation relation)
    {
        if (_deciding.TryGetValue(relation.Id, out var known))
            return known;
        HashSet<ColumnReference> rows = [];
        _deciding[relation.Id] = rows;
        foreach (var column in relation.Indirect)
        {
            var origins = Of(column);
            rows.UnionWith(origins.Values);
            rows.UnionWith(origins.Rows);
        }

        return rows;
    }
}
