namespace Codegen.Contracts.Manifests;

/// <summary>A column of a node or source.</summary>
/// <param name="Node">The unique id.</param>
/// <param name="Column">The column's name.</param>
public readonly record struct ColumnReference(string Node, string Column);
