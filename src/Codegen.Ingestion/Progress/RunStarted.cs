namespace Codegen.Ingestion.Progress;

/// <summary>The provider has been asked for its time.</summary>
/// <param name="RunStart">The run's start, in provider time: nothing at or after it counts as read by this run.</param>
/// <param name="Ahead">How far the provider's clock is ahead of ours; negative where it is behind.</param>
public sealed record RunStarted(DateTimeOffset RunStart, TimeSpan Ahead) : IngestEvent("");
