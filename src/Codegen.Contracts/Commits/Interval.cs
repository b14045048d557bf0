namespace Codegen.Contracts.Commits;

/// <summary>A span of time that has been read: every instant at or after <paramref name="From"/> and before <paramref name="To"/>.</summary>
/// <param name="From">The first instant.</param>
/// <param name="To">The first instant after.</param>
public readonly record struct Interval(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>Whether it holds no instant.</summary>
    public bool IsEmpty => To <= From;
}
