namespace Codegen.Catalog.Aspects;

/// <summary>What a column's values are made of.</summary>
/// <param name="Path">The column.</param>
/// <param name="Upstreams">The URNs of the fields, in ordinal order.</param>
/// <param name="Copied">Whether it is one of them, unchanged.</param>
internal sealed record ColumnEdge(string Path, IReadOnlyList<string> Upstreams, bool Copied);
