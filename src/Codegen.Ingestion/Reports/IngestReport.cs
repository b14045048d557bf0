namespace Codegen.Ingestion.Reports;

/// <summary>What a run did.</summary>
/// <param name="Source">The source.</param>
/// <param name="Connection">The connection.</param>
/// <param name="RunStart">The run's start, in provider time.</param>
/// <param name="Streams">One report a stream: those that were read in the order in which they were planned, then the refused ones.</param>
public sealed record IngestReport(string Source, string Connection, DateTimeOffset RunStart, IReadOnlyList<StreamReport> Streams)
{
    /// <summary>The streams that stopped. Failures of all kinds: the exit code is the command line's to decide.</summary>
    public IEnumerable<StreamReport> Failed => Streams.Where(stream => stream.Outcome == StreamOutcome.Failed);
}
