namespace Codegen.Specs.Records;

/// <summary>An object with declared properties.</summary>
/// <param name="Name">Its name; see <see cref="TypedRecord"/>.</param>
/// <param name="Description">The document's own description; empty where it has none.</param>
/// <param name="Members">Its properties, in the document's order.</param>
public sealed record RecordType(string Name, string Description, IReadOnlyList<RecordMember> Members);
