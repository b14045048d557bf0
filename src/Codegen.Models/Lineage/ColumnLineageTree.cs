using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;

namespace Codegen.Models.Lineage;

/// <summary>Where a column comes from: the whole way from a mart to the fields of the APIs.</summary>
/// <param name="Column">The column that was asked for.</param>
/// <param name="Values">The columns of sources and seeds whose values are part of it, in ordinal order.</param>
/// <param name="Rows">The columns of sources and seeds that only decide which rows it has, in ordinal order.</param>
public sealed record ColumnLineageTree(
    LineageColumn Column, IReadOnlyList<LineageColumn> Values, IReadOnlyList<LineageColumn> Rows)
{
    /// <summary>Finds the way of one column.</summary>
    /// <param name="manifest">What the compiler found.</param>
    /// <param name="column"><c>model.column</c>, <c>seed.column</c> or <c>source.stream.column</c>.</param>
    /// <exception cref="CodegenException">
    /// CG4070: no such model, seed or stream. CG4071: it has no such column. CG4072: not of that form.
    /// </exception>
    public static ColumnLineageTree Of(Manifest manifest, string column)
    {
        var relations = new Relations(manifest);
        var asked = ColumnName.Find(relations, column);
        var origins = new Origins(relations).Of(asked);
        return new ColumnLineageTree(
            new TreeBuilder(relations).Build(asked),
            Leaves(relations, origins.Values),
            Leaves(relations, origins.Rows.Except(origins.Values)));
    }

    private static LineageColumn[] Leaves(Relations relations, IEnumerable<ColumnReference> columns) =>
    [
        .. columns.Select(column => relations.Describe(column)).OrderBy(leaf => leaf.Name, StringComparer.Ordinal),
    ];
}
