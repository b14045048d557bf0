using Codegen.Contracts.Commits;

namespace Codegen.Lake;

/// <summary>Where a commit log stands.</summary>
/// <param name="Number">The last commit's number; 0 where there is none.</param>
/// <param name="Hash">SHA-256 of the last commit's bytes, 64 hexadecimal digits; null where there is none.</param>
/// <param name="At">The last commit's time; the earliest instant where there is none.</param>
/// <param name="Fingerprint">What gave <paramref name="State"/> its meaning when the last commit was written; null where there is none.</param>
/// <param name="State">What the commits since the fingerprint last changed have covered.</param>
public sealed record CommitHead(long Number, string? Hash, DateTimeOffset At, string? Fingerprint, StreamState State)
{
    /// <summary>The head of a log without commits.</summary>
    public static CommitHead None { get; } = new(0, null, DateTimeOffset.MinValue, null, StreamState.Empty);

    /// <summary>The state to go on from: the log's, unless the stream's key, cursor or path have changed since; then nothing is covered.</summary>
    /// <param name="fingerprint">The stream's fingerprint today.</param>
    public StreamState StateFor(string fingerprint) =>
        string.Equals(fingerprint, Fingerprint, StringComparison.Ordinal) ? State : StreamState.Empty;
}
