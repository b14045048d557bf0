namespace Codegen.Contracts.Commits;

/// <summary>
/// One link of a stream's commit log: the files that are now part of the stream, and what of its history they cover. An object of the
/// lake that no commit names does not exist.
/// </summary>
/// <remarks>Stored as UTF-8 JSON, snake case, by a conditional PUT under <c>_commits/&lt;connection&gt;/&lt;stream&gt;/&lt;lane&gt;/&lt;number:D12&gt;.json</c>.</remarks>
public sealed record Commit
{
    /// <summary>The format that this version writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The format of this document.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The source.</summary>
    public required string Source { get; init; }

    /// <summary>The connection.</summary>
    public required string Connection { get; init; }

    /// <summary>The stream.</summary>
    public required string Stream { get; init; }

    /// <summary>Who commits here: <c>batch</c> or <c>callback</c>. Each lane is a total order of its own.</summary>
    public required string Lane { get; init; }

    /// <summary>The commit's place in its lane, from 1 without gaps.</summary>
    public required long Number { get; init; }

    /// <summary>SHA-256 of the previous commit's bytes, 64 hexadecimal digits; null for the first.</summary>
    public string? Previous { get; init; }

    /// <summary>When it was committed, in provider time. Never earlier than the previous commit's.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>An identifier of the attempt: a writer whose reply was lost knows its own commit by it.</summary>
    public required string Writer { get; init; }

    /// <summary>Why the data was read.</summary>
    public CommitPurpose Purpose { get; init; } = CommitPurpose.Forward;

    /// <summary>SHA-256 over what gives the state its meaning (key, cursor, path). A state with another fingerprint is not reused.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The data files, in the order in which they load.</summary>
    public IReadOnlyList<CommitFile> Files { get; init; } = [];

    /// <summary>The files of records that could not be read.</summary>
    public IReadOnlyList<CommitFile> Quarantine { get; init; } = [];

    /// <summary>How many records of what kind stand behind this commit.</summary>
    public CommitCounts Counts { get; init; } = new();

    /// <summary>What this commit adds to the stream's state; empty for a commit in mid-walk.</summary>
    public IReadOnlyList<StateDelta> State { get; init; } = [];

    /// <summary>The whole state after this commit, every 256 commits; else null.</summary>
    public StreamState? Snapshot { get; init; }
}
