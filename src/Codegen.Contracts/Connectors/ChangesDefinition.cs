namespace Codegen.Contracts.Connectors;

/// <summary>A feed of changes, itself a stream of the source, whose entries hold newer versions of this stream's records.</summary>
/// <remarks>
/// Each target stream reads the feed for itself: the feed's interval is a partition of the target's own commit log, so that a record and
/// the interval that it came with share a commit. A descending feed is written oldest first.
/// </remarks>
public sealed record ChangesDefinition
{
    /// <summary>The feed's stream; its request, paging and cursor are used. Its cursor must not be null.</summary>
    public required string From { get; init; }

    /// <summary>Constant query parameters that narrow the feed to this stream, added to the feed's own.</summary>
    public IReadOnlyList<RequestParameter> Parameters { get; init; } = [];

    /// <summary>Where an entry holds the record.</summary>
    public required FieldPath Take { get; init; }

    /// <summary>When the change happened: the record's version.</summary>
    public required TimeField At { get; init; }

    /// <summary>Which entries are about this stream; all must hold. An entry that doesn't match is skipped and counted.</summary>
    public IReadOnlyList<Condition> Where { get; init; } = [];

    /// <summary>Which of them are deletes; all must hold. Empty: none.</summary>
    public IReadOnlyList<Condition> Delete { get; init; } = [];
}
