namespace Codegen.Contracts.Commits;

/// <summary>Why data was read.</summary>
public enum CommitPurpose
{
    /// <summary>To go on from where the stream's state ends.</summary>
    Forward,

    /// <summary>To read history, a range that a person named or that the state lacks.</summary>
    Backfill,
}
