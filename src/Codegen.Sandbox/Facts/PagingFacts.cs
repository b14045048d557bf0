namespace Codegen.Sandbox.Facts;

/// <summary>How a list is cut into pages, and what tells so in the answer.</summary>
internal sealed record PagingFacts
{
    public required PagingKind Kind { get; init; }

    /// <summary>The parameter of the page's number, its offset, its token, or the key that it follows; null for one page.</summary>
    public string? Parameter { get; init; }

    /// <summary>The parameter of the key that a page precedes; null where there is none.</summary>
    public string? Before { get; init; }

    /// <summary>The parameter of the page's size; null where it is fixed.</summary>
    public string? SizeParameter { get; init; }

    /// <summary>How many records a page holds unless asked.</summary>
    public required int Size { get; init; }

    /// <summary>The most records that a page may hold.</summary>
    public required int MaxSize { get; init; }

    /// <summary>The number of the first page.</summary>
    public int First { get; init; } = 1;

    /// <summary>The members that lead to the flag that more follows; null where the answer has none.</summary>
    public IReadOnlyList<string>? More { get; init; }

    /// <summary>The members that lead to the number of all records; null where the answer has none.</summary>
    public IReadOnlyList<string>? Total { get; init; }

    /// <summary>The members that lead to the next page's token or address; null where the answer has none.</summary>
    public IReadOnlyList<string>? Next { get; init; }
}
