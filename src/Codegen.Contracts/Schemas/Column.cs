using Codegen.Contracts.Connectors;

namespace Codegen.Contracts.Schemas;

/// <summary>One top-level field of a stream's records, and the raw table's column for it.</summary>
public sealed record Column
{
    /// <summary>The field's name in the record, unescaped.</summary>
    public required string Field { get; init; }

    /// <summary>The column's name: the field's, or with a suffix where that collides by case with another field or with one of ours.</summary>
    public required string Name { get; init; }

    /// <summary>What the column holds.</summary>
    public required ColumnType Type { get; init; }

    /// <summary>
    /// True for a <see cref="ColumnType.Text"/> column whose field is a union with a string branch: objects, arrays, numbers and booleans
    /// fit too and are kept as their JSON text.
    /// </summary>
    public bool Union { get; init; }

    /// <summary>Whether the document allows the field to be null or absent. An assertion to measure, never a rule for reading.</summary>
    public bool Nullable { get; init; } = true;

    /// <summary>
    /// True for the second and later of two fields whose names differ only by case: the value travels in the envelope's <c>extra</c>,
    /// since warehouses read JSON fields without regard to case.
    /// </summary>
    public bool InExtra { get; init; }

    /// <summary>
    /// How a <see cref="ColumnType.Integer"/> column counts instants: seconds or milliseconds since 1970. Null where it counts something
    /// else. The raw table keeps the number, staging turns it into an instant.
    /// </summary>
    public TimeFormat? Epoch { get; init; }

    /// <summary>The values that the document allows, as text; empty where it names none. A new value is no error.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The document's own description; empty where it has none.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where the document declares the field, as a JSON pointer into it.</summary>
    public string Pointer { get; init; } = "";

    /// <summary>A suspicion of personal data, such as <c>email</c>; null where there is none. Nothing is masked until a person accepts it.</summary>
    public string? Pii { get; init; }
}
