using Codegen.Contracts.Commits;

namespace Codegen.Lake;

/// <summary>What a landing needs to know.</summary>
public sealed record LandingOptions
{
    /// <summary>A folder of this machine for files in the making. Landings may share it, in any number of processes; leftovers of dead ones are removed.</summary>
    public required string SpoolFolder { get; init; }

    /// <summary>An identifier of this run and worker that no other has; commits carry it.</summary>
    public required string Writer { get; init; }

    /// <summary>SHA-256 over what gives the stream's state its meaning; commits carry it.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Why the data is read.</summary>
    public CommitPurpose Purpose { get; init; } = CommitPurpose.Forward;

    /// <summary>After so many bytes, before compression, a commit is due.</summary>
    /// <value>64 MB.</value>
    public long CommitBytes { get; init; } = 64_000_000;

    /// <summary>So long after the first record a commit is due.</summary>
    /// <value>30 seconds.</value>
    public TimeSpan CommitAge { get; init; } = TimeSpan.FromSeconds(30);
}
