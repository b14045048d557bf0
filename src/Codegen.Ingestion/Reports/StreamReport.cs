using Codegen.Contracts.Commits;
using Codegen.Contracts.Errors;

namespace Codegen.Ingestion.Reports;

/// <summary>What a run did for one stream.</summary>
public sealed record StreamReport
{
    /// <summary>The stream.</summary>
    public required string Stream { get; init; }

    /// <summary>What became of it.</summary>
    public required StreamOutcome Outcome { get; init; }

    /// <summary>Why it was refused, as a sentence; null where it was not.</summary>
    public string? Refusal { get; init; }

    /// <summary>Why it failed; null where it did not.</summary>
    public CodegenException? Error { get; init; }

    /// <summary>Records in the pages that were read, whether or not they got as far as a commit.</summary>
    public long Received { get; init; }

    /// <summary>The records behind this run's commits.</summary>
    public CommitCounts Committed { get; init; } = new();

    /// <summary>Requests made, repeated ones included.</summary>
    public long Requests { get; init; }

    /// <summary>Requests that repeated one which had failed or was refused by a rate limit.</summary>
    public long Retries { get; init; }

    /// <summary>Bytes of the pages, decompressed.</summary>
    public long Bytes { get; init; }

    /// <summary>Commits made.</summary>
    public int Commits { get; init; }

    /// <summary>What this run has added to the stream's state.</summary>
    public IReadOnlyList<StateDelta> Covered { get; init; } = [];

    /// <summary>Child partitions whose parent was gone by the time they were asked for.</summary>
    public int PartitionsGone { get; init; }

    /// <summary>What a person should know: a state that was started anew, history that the provider no longer has …</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Records that the provider sent and this run accounts for: committed, in quarantine, or skipped.</summary>
    public long Accounted => Committed.Landed + Committed.Quarantined + Committed.Skipped;
}
