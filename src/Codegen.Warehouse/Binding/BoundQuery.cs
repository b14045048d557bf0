namespace Codegen.Warehouse.Binding;

/// <summary>A query whose names and types are known.</summary>
/// <param name="Columns">Its columns, in order.</param>
/// <param name="Indirect">Columns of shadow tables that decide which rows there are, or in which group or order, without being part of a
/// value: filters, joins, groups, sort keys under a limit. Without duplicates, in ordinal order.</param>
/// <param name="Tables">The shadow tables that it reads. Without duplicates, in ordinal order.</param>
public sealed record BoundQuery(
    IReadOnlyList<QueryLineage> Columns, IReadOnlyList<TableColumn> Indirect, IReadOnlyList<Relation> Tables)
{
    /// <summary>
    /// What the query does besides reading, choosing columns and filtering rows, in words: <c>aggregate</c>, <c>distinct</c>, <c>join</c>,
    /// <c>limit</c>, <c>order</c>, <c>set operation</c>, <c>unnest</c>, <c>window</c>. Without duplicates, in ordinal order.
    /// </summary>
    public IReadOnlyList<string> Operators { get; init; } = [];
}
