namespace Codegen.Loading;

/// <summary>A field in which records differ from the document.</summary>
/// <param name="Field">The field's name in the record.</param>
/// <param name="Kind">How.</param>
/// <param name="Rows">The rows in which it does.</param>
public sealed record FieldDrift(string Field, DriftKind Kind, long Rows);
