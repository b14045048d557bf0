using Codegen.Contracts.Manifests;

namespace Codegen.Transform.Planning;

/// <summary>A view is created or replaced.</summary>
/// <param name="Node">The node.</param>
/// <param name="After">The steps that must have succeeded.</param>
public sealed record ViewStep(ManifestNode Node, IReadOnlyList<string> After) : RunStep(Node, After);
