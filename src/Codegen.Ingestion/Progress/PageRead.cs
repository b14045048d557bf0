namespace Codegen.Ingestion.Progress;

/// <summary>A page has been fetched and read.</summary>
/// <param name="Stream">The stream that is read.</param>
/// <param name="From">The endpoint's stream: the same, or the parent or feed that is read for its sake.</param>
/// <param name="Partition">The partition; empty where there is none.</param>
/// <param name="Page">The page's number in its walk, from 1.</param>
/// <param name="Records">The records in it.</param>
/// <param name="Total">The records that the stream has received in this run.</param>
/// <param name="Bytes">The page's size, decompressed.</param>
public sealed record PageRead(string Stream, string From, string Partition, int Page, int Records, long Total, long Bytes) : IngestEvent(Stream);
