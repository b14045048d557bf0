namespace Codegen.Ingestion.Progress;

/// <summary>The run pauses before it asks again.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Reason">Why, such as <c>HTTP 503</c> or <c>rate limit</c>.</param>
/// <param name="For">How long.</param>
/// <param name="Until">Until when, by our clock.</param>
public sealed record Waiting(string Stream, string Reason, TimeSpan For, DateTimeOffset Until) : IngestEvent(Stream);
