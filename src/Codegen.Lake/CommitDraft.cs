using Codegen.Contracts.Commits;

namespace Codegen.Lake;

/// <summary>A commit before the log gives it its place.</summary>
public sealed record CommitDraft
{
    /// <summary>An identifier that no other draft has: by it a writer whose reply was lost knows its own commit.</summary>
    public required string Writer { get; init; }

    /// <summary>The time of the commit, in provider time; the log raises it to the previous commit's where that is later.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>SHA-256 over what gives the state its meaning.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Why the data was read.</summary>
    public CommitPurpose Purpose { get; init; } = CommitPurpose.Forward;

    /// <summary>The data files, all of them in the lake already.</summary>
    public IReadOnlyList<CommitFile> Files { get; init; } = [];

    /// <summary>The quarantine files, all of them in the lake already.</summary>
    public IReadOnlyList<CommitFile> Quarantine { get; init; } = [];

    /// <summary>The records behind the commit.</summary>
    public CommitCounts Counts { get; init; } = new();

    /// <summary>What the commit adds to the state.</summary>
    public IReadOnlyList<StateDelta> State { get; init; } = [];
}
