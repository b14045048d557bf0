namespace Codegen.Contracts.Connectors;

/// <summary>A field of the parent's record that fills a parameter of the child's request.</summary>
/// <param name="Parameter">The child's parameter.</param>
/// <param name="Field">The parent's field.</param>
public sealed record ParentBinding(string Parameter, FieldPath Field);
