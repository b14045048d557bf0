namespace Codegen.Contracts.Runs;

/// <summary>When a part of a node's execution began and ended.</summary>
/// <param name="Name">The part; <c>execute</c>.</param>
/// <param name="StartedAt">When it began. UTC.</param>
/// <param name="CompletedAt">When it ended. UTC.</param>
public sealed record NodeTiming(string Name, DateTimeOffset StartedAt, DateTimeOffset CompletedAt);
