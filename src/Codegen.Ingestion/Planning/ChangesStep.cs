using Codegen.Contracts.Commits;
using Codegen.Contracts.Connectors;

namespace Codegen.Ingestion.Planning;

/// <summary>Walks the feed of changes once and takes what it says of the stream.</summary>
/// <param name="Entry">The entry of the configured list that it is done for.</param>
/// <param name="Feed">The feed, itself a stream of the source.</param>
/// <param name="Interval">The interval of the feed to ask for.</param>
/// <param name="Covers">What is added to the stream's state when the walk has ended.</param>
public sealed record ChangesStep(EachEntry Entry, StreamDefinition Feed, Interval Interval, IReadOnlyList<StateDelta> Covers)
    : Step(Entry, Covers)
{
    /// <inheritdoc />
    public override string Describe() => $"{Where}changes from {Feed.Name}, {When(Interval)}";
}
