using Codegen.Contracts.Manifests;

namespace Codegen.Transform.Planning;

/// <summary>New rows are merged into a table by its unique key; without one they are appended.</summary>
/// <param name="Node">The node.</param>
/// <param name="After">The steps that must have succeeded.</param>
/// <param name="FullRefresh">Whether the table is made anew instead.</param>
public sealed record IncrementalStep(ManifestNode Node, IReadOnlyList<string> After, bool FullRefresh) : RunStep(Node, After);
