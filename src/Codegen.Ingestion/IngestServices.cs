using System.Security.Cryptography;
using Codegen.Contracts.Commits;
using Codegen.Ingestion.Progress;
using Codegen.Lake;

namespace Codegen.Ingestion;

/// <summary>What a run needs from the machine that it runs on.</summary>
public sealed record IngestServices
{
    /// <summary>The lake.</summary>
    public required IObjectStore Lake { get; init; }

    /// <summary>A folder of this machine for files in the making.</summary>
    public required string SpoolFolder { get; init; }

    /// <summary>The clock of waits, timeouts and commits. Records and intervals take the provider's time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>An identifier that no other run has; commits carry it.</summary>
    /// <value>Default: 32 random hexadecimal digits.</value>
    public string RunId { get; init; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Spreads retries; the same seed gives the same delays.</summary>
    public int Seed { get; init; } = RandomNumberGenerator.GetInt32(int.MaxValue);

    /// <summary>After so many bytes, before compression, a commit is due; null for the lake's default.</summary>
    public long? CommitBytes { get; init; }

    /// <summary>So long after the first record a commit is due; null for the lake's default.</summary>
    public TimeSpan? CommitAge { get; init; }

    /// <summary>Why the data is read.</summary>
    public CommitPurpose Purpose { get; init; } = CommitPurpose.Forward;

    /// <summary>
    /// Sends the requests instead of connections of our own; null for these. It must not follow redirects, nor reach private addresses
    /// that the connection does not allow. Disposed after the run.
    /// </summary>
    public Func<HttpMessageHandler>? Handler { get; init; }

    /// <summary>Hears what happens; may be called from several threads. Null where nobody listens.</summary>
    public IProgress<IngestEvent>? Progress { get; init; }
}
