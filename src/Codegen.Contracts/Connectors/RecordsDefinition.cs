namespace Codegen.Contracts.Connectors;

/// <summary>Where the records stand in a response, and what shape they have there.</summary>
public sealed record RecordsDefinition
{
    /// <summary>The way from the response's root to the records; empty where the root is them.</summary>
    public FieldPath Path { get; init; } = FieldPath.Root;

    /// <summary>What stands there.</summary>
    public RecordsShape Shape { get; init; } = RecordsShape.List;

    /// <summary>
    /// In a map, the name under which a record's key counts as a field of it: a cursor may name it. Null where the key has no name; never
    /// the name of a field that the record has.
    /// </summary>
    public string? KeyAs { get; init; }

    /// <summary>Whether a field's path names the map's key.</summary>
    /// <param name="field">The path, from the record.</param>
    public bool IsKey(FieldPath field) => KeyAs is not null && field.Names.Count == 1 && field.Names[0] == KeyAs;
}
