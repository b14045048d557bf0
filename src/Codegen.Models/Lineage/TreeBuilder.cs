using Codegen.Contracts.Manifests;

namespace Codegen.Models.Lineage;

/// <summary>Builds a lineage tree from a column down to the sources.</summary>
internal sealed class TreeBuilder(Relations relations)
{
    private readonly HashSet<ColumnReference> _above = [];

    public LineageColumn Build(ColumnReference column)
    {
        var described = relations.Describe(column);
        var relation = relations.ById(column.Node);
        if (relation?.Column(column.Column) is not { } bound || bound.Lineage.Count + relation.Indirect.Count == 0)
            return described;
        if (!_above.Add(column))
            return described with { Repeated = true };
        return described with
        {
            Parents =
            [
                .. Ordered(bound.Lineage).Select(Build),
                .. Ordered(relation.Indirect).Select(decider => relations.Describe(decider) with { Indirect = true }),
            ],
        };
    }

    private static IEnumerable<ColumnReference> Ordered(IEnumerable<ColumnReference> columns) => columns
        .Distinct()
        .OrderBy(column => column.Node, StringComparer.Ordinal)
        .ThenBy(column => column.Column, StringComparer.Ordinal);
}
