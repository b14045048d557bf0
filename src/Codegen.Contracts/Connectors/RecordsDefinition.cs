namespace Codegen.Contracts.Connectors;

/// <summary>Where the records stand in a response, and what shape they have there.</summary>
public sealed record RecordsDefinition
{
    /// <summary>The way from the response's root to the records; empty where the root is them.</summary>
    public FieldPath Path { get; init; } = FieldPath.Root;

    /// <summary>What stands there.</summary>
    public RecordsShape Shape { get; init; } = RecordsShape.List;
}
