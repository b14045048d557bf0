namespace Codegen.Contracts.Connectors;

/// <summary>A field that holds an instant.</summary>
/// <param name="Path">Where it stands in the record.</param>
/// <param name="Format">How the instant is written.</param>
public sealed record TimeField(FieldPath Path, TimeFormat Format);
