namespace Codegen.Sandbox.Worlds;

/// <summary>What an advance brought.</summary>
/// <param name="Now">The provider's time after it.</param>
/// <param name="Changes">How many records of each stream were created, updated and deleted; streams without changes are absent.</param>
internal sealed record Growth(DateTimeOffset Now, IReadOnlyDictionary<string, GrowthCounts> Changes);
