namespace Codegen.Ingestion.Progress;

/// <summary>A stream's first request is about to be made.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Steps">What will be read, one sentence a step; empty where nothing is missing.</param>
public sealed record StreamStarted(string Stream, IReadOnlyList<string> Steps) : IngestEvent(Stream);
