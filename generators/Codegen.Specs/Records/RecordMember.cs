namespace Codegen.Specs.Records;

/// <summary>A property of an object.</summary>
/// <param name="Field">Its name in JSON, unescaped.</param>
/// <param name="Name">Its name as an identifier, unique in its type.</param>
/// <param name="Value">What it holds.</param>
/// <param name="Nullable">Whether the document lets it be null or absent.</param>
/// <param name="Description">The document's own description; empty where it has none.</param>
public sealed record RecordMember(string Field, string Name, RecordValue Value, bool Nullable, string Description);
