using Codegen.Contracts.Commits;

namespace Codegen.Ingestion.Planning;

/// <summary>What a stream's commit log says of the past.</summary>
/// <param name="Fingerprint">What gave the state its meaning when it was written; null where nothing was ever committed.</param>
/// <param name="State">What has been read under that fingerprint.</param>
public sealed record StreamHistory(string? Fingerprint, StreamState State)
{
    /// <summary>The history of a stream that was never read.</summary>
    public static StreamHistory None { get; } = new(null, StreamState.Empty);
}
