namespace Codegen.Warehouse.Binding;

/// <summary>A query whose names and types are known.</summary>
/// <param name="Columns">Its columns, in order.</param>
/// <param name="Indirect">Columns of shadow tables that decide which rows there are, or in which group or order, without being part of a
/// value: filters, joins, groups, sort keys under a limit. Without duplicates, in ordinal order.</param>
/// <param name="Tables">The shadow tables that it reads. Without duplicates, in ordinal order.</param>
public sealed record BoundQuery(
    IReadOnlyList<QueryLineage> Columns, IReadOnlyList<TableColumn> Indirect, IReadOnlyList<Relation> Tables);
