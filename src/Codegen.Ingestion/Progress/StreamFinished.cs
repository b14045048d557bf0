using Codegen.Ingestion.Reports;

namespace Codegen.Ingestion.Progress;

/// <summary>A stream is done, or has failed.</summary>
/// <param name="Report">What became of it.</param>
public sealed record StreamFinished(StreamReport Report) : IngestEvent(Report.Stream);
