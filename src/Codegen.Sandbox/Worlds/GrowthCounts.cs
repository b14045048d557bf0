namespace Codegen.Sandbox.Worlds;

/// <summary>How many records changed.</summary>
/// <param name="Created">New ones.</param>
/// <param name="Updated">Changed ones; one that changed twice counts twice.</param>
/// <param name="Deleted">Gone ones.</param>
internal readonly record struct GrowthCounts(int Created, int Updated, int Deleted);
