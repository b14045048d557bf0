namespace Codegen.Ingestion.Progress;

/// <summary>Records have become part of the lake.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Number">The commit's number.</param>
/// <param name="Landed">The records in it.</param>
/// <param name="Total">The records that the stream has committed in this run.</param>
public sealed record StreamCommitted(string Stream, long Number, long Landed, long Total) : IngestEvent(Stream);
