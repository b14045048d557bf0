namespace Codegen.Warehouse.RawTables;

/// <summary>One load statement: files of one connection into one raw table.</summary>
/// <param name="Table">What to load.</param>
/// <param name="Target">Where to; the table's own relation, or another of the same shape during a rebuild.</param>
/// <param name="Connection">The connection that read the records.</param>
/// <param name="Load">The load's number.</param>
/// <param name="Files">The files; at least one, at most <see cref="WarehouseCapabilities.FilesPerLoad"/>.</param>
public sealed record RawLoad(RawTable Table, Relation Target, string Connection, long Load, IReadOnlyList<RawFile> Files);
