namespace Codegen.Contracts.Manifests;

/// <summary>How a history (<c>materialized: scd2</c>) reads its log. The compiled code yields the log's rows with all columns named here.</summary>
public sealed record HistoryDetails
{
    /// <summary>The id of the one log model that it is a projection or filter of.</summary>
    public required string Log { get; init; }

    /// <summary>The columns whose change makes a version, in order: neither the key nor ours.</summary>
    public required IReadOnlyList<string> Attributes { get; init; }

    /// <summary>True where the query also passes <c>_at</c> through, which then decides between equal <c>_version</c>s before <c>_seq</c>.</summary>
    public bool HasAt { get; init; }
}
