using Codegen.Specs.Documents;

namespace Codegen.Specs.Schemas;

/// <summary>A declared property of an object.</summary>
/// <param name="Name">The name, unescaped.</param>
/// <param name="Nodes">Its schemas: several where <c>allOf</c> branches declare it, which all apply.</param>
/// <param name="Required">Whether the object must have it.</param>
internal sealed record SchemaProperty(string Name, IReadOnlyList<DocNode> Nodes, bool Required);
