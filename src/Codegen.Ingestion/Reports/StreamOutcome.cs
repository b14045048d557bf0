namespace Codegen.Ingestion.Reports;

/// <summary>What became of a stream in a run.</summary>
public enum StreamOutcome
{
    /// <summary>All that was planned has been read and committed.</summary>
    Done,

    /// <summary>It can't be read completely yet and was not asked for by name: not one request was made.</summary>
    Refused,

    /// <summary>It stopped. What was committed before stays; the next run goes on from there.</summary>
    Failed,
}
