using Codegen.Contracts.Manifests;

namespace Codegen.Transform.Planning;

/// <summary>A query's rows are counted: each is a failure.</summary>
/// <param name="Node">The node.</param>
/// <param name="After">The steps that must have succeeded.</param>
public sealed record TestStep(ManifestNode Node, IReadOnlyList<string> After) : RunStep(Node, After);
