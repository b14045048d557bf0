namespace Codegen.Contracts.Commits;

/// <summary>The records behind a commit. <c>Received = Landed + Quarantined + Skipped</c>, always.</summary>
public sealed record CommitCounts
{
    /// <summary>Records in the pages that were read.</summary>
    public long Received { get; init; }

    /// <summary>Records that stand in the commit's files.</summary>
    public long Landed { get; init; }

    /// <summary>Records that could not be read and stand in quarantine.</summary>
    public long Quarantined { get; init; }

    /// <summary>Entries of a changes feed that are about another stream.</summary>
    public long Skipped { get; init; }

    /// <summary>Landed records with a field that doesn't fit its column or that the document lacks.</summary>
    public long Drifted { get; init; }

    /// <summary>Landed records in which a NUL or a lone surrogate was replaced.</summary>
    public long Repaired { get; init; }

    /// <summary>Adds two counts.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static CommitCounts operator +(CommitCounts left, CommitCounts right) => Add(left, right);

    /// <summary>Adds two counts.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static CommitCounts Add(CommitCounts left, CommitCounts right) => new()
    {
        Received = left.Received + right.Received,
        Landed = left.Landed + right.Landed,
        Quarantined = left.Quarantined + right.Quarantined,
        Skipped = left.Skipped + right.Skipped,
        Drifted = left.Drifted + right.Drifted,
        Repaired = left.Repaired + right.Repaired,
    };
}
