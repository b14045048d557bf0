using Codegen.Contracts.Commits;

namespace Codegen.Ingestion.Planning;

/// <summary>Walks the stream's own endpoint once.</summary>
/// <param name="Entry">The entry of the configured list that it is done for.</param>
/// <param name="Interval">The interval to ask for; null for a stream that is read in full.</param>
/// <param name="Covers">What is added to the stream's state when the walk has ended.</param>
public sealed record ListStep(EachEntry Entry, Interval? Interval, IReadOnlyList<StateDelta> Covers) : Step(Entry, Covers)
{
    /// <inheritdoc />
    public override string Describe() => Where + When(Interval);
}
