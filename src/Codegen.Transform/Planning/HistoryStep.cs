using Codegen.Contracts.Manifests;

namespace Codegen.Transform.Planning;

/// <summary>What is new in a change log is spliced into its history.</summary>
/// <param name="Node">The node.</param>
/// <param name="After">The steps that must have succeeded.</param>
/// <param name="FullRefresh">Whether the history is made anew instead.</param>
public sealed record HistoryStep(ManifestNode Node, IReadOnlyList<string> After, bool FullRefresh) : RunStep(Node, After);
