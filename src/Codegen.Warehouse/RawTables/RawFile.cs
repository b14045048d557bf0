namespace Codegen.Warehouse.RawTables;

/// <summary>A file of the lake in a load statement.</summary>
/// <param name="Location">Where the warehouse reads it: a path on this machine, or a path in the stage.</param>
/// <param name="Key">The object's key in the lake.</param>
/// <param name="Commit">The number of the commit that names it.</param>
/// <param name="Sequence">The <c>_seq</c> of its first row.</param>
public sealed record RawFile(string Location, string Key, long Commit, long Sequence);
