namespace Codegen.Transform.Running;

/// <summary>What has a name in the warehouse.</summary>
/// <param name="IsView">Whether it is a view; else it is a table.</param>
internal sealed record RelationKind(bool IsView);
