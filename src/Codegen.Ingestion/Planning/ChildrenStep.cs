using Codegen.Contracts.Commits;
using Codegen.Contracts.Connectors;

namespace Codegen.Ingestion.Planning;

/// <summary>Walks the parents for their keys, and then the stream's endpoint once for each of them.</summary>
/// <param name="Entry">The entry of the configured list that it is done for.</param>
/// <param name="Parent">The parent stream. Its records are not landed here.</param>
/// <param name="Changed">
/// The interval in which the parents must have changed, where a child's change moves its parent; null to visit all of them.
/// </param>
/// <param name="Covers">What is added to the stream's state when all of the parents' children have been read.</param>
public sealed record ChildrenStep(EachEntry Entry, StreamDefinition Parent, Interval? Changed, IReadOnlyList<StateDelta> Covers)
    : Step(Entry, Covers)
{
    /// <inheritdoc />
    public override string Describe() => Changed is null ? $"{Where}for each of {Parent.Name}" : $"{Where}for each of {Parent.Name} changed {When(Changed)}";
}
