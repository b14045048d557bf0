namespace Codegen.Ingestion.Paging;

/// <summary>What reading a page has shown about the walk.</summary>
internal sealed record PageFacts
{
    /// <summary>The records in the page, unreadable ones included.</summary>
    public required int Records { get; init; }

    /// <summary>What the response says about further pages; null where it says nothing.</summary>
    public bool? More { get; init; }

    /// <summary>The last record's paging field as text; null where it has none.</summary>
    public string? LastId { get; init; }

    /// <summary>A hash over the page's keys, in order; over its records where they have no key.</summary>
    public UInt128 Hash { get; init; }

    /// <summary>Whether it has a record whose key the walk's recent pages lack.</summary>
    public bool HasFresh { get; init; }
}
