using Codegen.Contracts.Manifests;

namespace Codegen.Transform.Planning;

/// <summary>A table is made from a CSV file.</summary>
/// <param name="Node">The node.</param>
/// <param name="After">The steps that must have succeeded.</param>
public sealed record SeedStep(ManifestNode Node, IReadOnlyList<string> After) : RunStep(Node, After);
