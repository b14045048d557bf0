namespace Codegen.Generators.Models;

/// <summary>A column of a staging model.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Expression">What it is made of, over the raw table.</param>
/// <param name="Type">Its type, as DuckDB spells it.</param>
/// <param name="Description">What it holds; empty where the document says nothing.</param>
internal sealed record StagingColumn(string Name, string Expression, string Type, string Description)
{
    /// <summary>A suspicion of personal data; null where there is none.</summary>
    public string? Pii { get; init; }

    /// <summary>The values that the document allows; empty where it names none.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The column as one of a <c>select</c>.</summary>
    public string Select => Expression == SqlText.Name(Name) ? Expression : $"{Expression} as {SqlText.Name(Name)}";
}
