using Codegen.Contracts.Manifests;

namespace Codegen.Transform.Planning;

/// <summary>One node and what is done with it.</summary>
/// <param name="Node">The node.</param>
/// <param name="After">The ids of the steps that must have succeeded before it begins; if one has not, it is skipped.</param>
public abstract record RunStep(ManifestNode Node, IReadOnlyList<string> After);
