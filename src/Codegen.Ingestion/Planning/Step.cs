using Codegen.Contracts.Commits;

namespace Codegen.Ingestion.Planning;

/// <summary>One thing to do for a stream. Steps are done in order; a step that fails leaves those before it done.</summary>
/// <param name="Entry">The entry of the configured list that it is done for.</param>
/// <param name="Covers">What is added to the stream's state when the step has ended.</param>
public abstract record Step(EachEntry Entry, IReadOnlyList<StateDelta> Covers)
{
    /// <summary>The step in words, for progress: what is read, and from when to when.</summary>
    public abstract string Describe();

    /// <summary>A partition as the start of a sentence; empty where there is none.</summary>
    private protected string Where => Entry.Partition.Length == 0 ? "" : $"{Entry.Partition}: ";

    private protected static string When(Interval? interval) => interval switch
    {
        null => "in full",
        { From: var from, To: var to } when from == DateTimeOffset.MinValue => $"all before {to:yyyy-MM-dd HH:mm:ss}Z",
        { From: var from, To: var to } => $"{from:yyyy-MM-dd HH:mm:ss}Z to {to:yyyy-MM-dd HH:mm:ss}Z",
    };
}
