namespace Codegen.Contracts.Commits;

/// <summary>An interval that a commit adds to what has been read of a partition. Adding is idempotent and in any order gives the same.</summary>
/// <param name="Partition">The partition's name; empty where the stream has none. A changes feed's is <c>changes:&lt;feed&gt;</c>.</param>
/// <param name="Covered">The interval.</param>
public sealed record StateDelta(string Partition, Interval Covered);
