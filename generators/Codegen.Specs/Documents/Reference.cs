namespace Codegen.Specs.Documents;

/// <summary>Where a node's references lead.</summary>
/// <param name="Target">The node at the end; null where <paramref name="Fault"/> says why there is none.</param>
/// <param name="Name">The last segment of the first reference, a name that people gave; empty where the node is no reference.</param>
/// <param name="Fault">What is wrong with the reference.</param>
internal sealed record Reference(DocNode? Target, string Name = "", Fault? Fault = null);
