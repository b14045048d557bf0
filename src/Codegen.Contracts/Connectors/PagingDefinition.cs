namespace Codegen.Contracts.Connectors;

/// <summary>How the next page is reached.</summary>
public sealed record PagingDefinition
{
    /// <summary>One request, one page.</summary>
    public static PagingDefinition Single { get; } = new();

    /// <summary>The mechanism.</summary>
    public PagingKind Kind { get; init; } = PagingKind.Single;

    /// <summary><see cref="PagingKind.LastId"/>: the query parameter that takes the last record's field.</summary>
    public string? Parameter { get; init; }

    /// <summary><see cref="PagingKind.LastId"/>: the record's field that the parameter takes.</summary>
    public FieldPath? Field { get; init; }

    /// <summary><see cref="PagingKind.LastId"/>: the response's boolean that says whether another page follows; null where only an empty page ends the walk.</summary>
    public FieldPath? More { get; init; }

    /// <summary>The query parameter for the page size; null where there is none.</summary>
    public string? SizeParameter { get; init; }

    /// <summary>The page size to ask for, in records.</summary>
    public int? Size { get; init; }
}
