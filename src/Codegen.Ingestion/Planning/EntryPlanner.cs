using Codegen.Contracts.Commits;
using Codegen.Contracts.Connectors;
using Codegen.Ingestion.Connections;

namespace Codegen.Ingestion.Planning;

/// <summary>Plans one stream for one entry of its list: the listing first, then what the feed says has changed since.</summary>
internal sealed class EntryPlanner(
    ConnectorDefinition connector,
    StreamDefinition stream,
    ConnectionSettings settings,
    EachEntry entry,
    StreamState state,
    DateTimeOffset runStart,
    List<string> notes)
{
    public IEnumerable<Step> Steps()
    {
        if (stream.Parent is { } parent)
            return Children(connector.Stream(parent.Stream), parent);
        return stream.Changes is { } changes ? WithChanges(changes) : Listing(state.Of(entry.Partition));
    }

    private List<Step> Listing(IReadOnlyList<Interval> covered)
    {
        if (stream.Cursor is not { } cursor)
            return [new ListStep(entry, null, [])];
        var begin = ConfiguredBegin.Of(cursor, settings);
        Holes.Note(notes, stream.Name, entry.Partition, cursor, covered, runStart);
        return [.. MissingIntervals.Of(cursor, covered, begin, runStart)
            .Select(interval => new ListStep(entry, interval, [new StateDelta(entry.Partition, interval)]))];
    }

    private IEnumerable<Step> Children(StreamDefinition parent, ParentDefinition definition)
    {
        if (!definition.Incremental || parent.Cursor is not { } cursor)
            return [new ChildrenStep(entry, parent, null, [])];
        var partition = PartitionText.ForRole("parents", parent.Name, entry.Partition);
        return MissingIntervals.Of(cursor, state.Of(partition), ConfiguredBegin.Of(cursor, settings), runStart)
            .Select(interval => new ChildrenStep(entry, parent, interval, [new StateDelta(partition, interval)]));
    }

    /// <summary>
    /// The listing shows whatever changed before it began; the feed is needed from there on. That instant is kept as an interval without
    /// an end, with the listing's first interval: of several runs that list at once, or that go on where one was killed, the earliest
    /// counts.
    /// </summary>
    private List<Step> WithChanges(ChangesDefinition changes)
    {
        var feed = connector.Stream(changes.From);
        var cursor = feed.Cursor!;
        var partition = PartitionText.ForRole("changes", feed.Name, entry.Partition);
        var listed = PartitionText.ForRole("listed", feed.Name, entry.Partition);
        var to = CursorStep.Floor(cursor, CursorStep.Back(runStart, cursor.Settle));
        if (state.Of(listed) is not [var marker, ..])
            return WithFirst(Listing(state.Of(entry.Partition)), new StateDelta(listed, new Interval(to, DateTimeOffset.MaxValue)));

        var covered = state.Of(partition);
        var since = MissingIntervals.Of(cursor, covered, marker.From, runStart)
            .Select(interval => new ChangesStep(entry, feed, interval, [new StateDelta(partition, interval)]));
        return [.. Listing(HasLost(feed, covered.Count == 0 ? marker.From : covered[^1].To) ? [] : state.Of(entry.Partition)), .. since];
    }

    /// <summary>
    /// Whether the feed may have dropped changes before they were read. Then everything is listed again, and since the feed's interval is
    /// committed after that, only a listing that got to its end makes up for them.
    /// </summary>
    private bool HasLost(StreamDefinition feed, DateTimeOffset readTo)
    {
        var keptSince = MissingIntervals.KeptSince(feed.Cursor!, runStart);
        if (readTo >= keptSince)
            return false;
        notes.Add($"{feed.Name} was last read to {readTo:yyyy-MM-dd HH:mm:ss}Z and may have dropped changes since: everything is listed again. A delete before {keptSince:yyyy-MM-dd HH:mm:ss}Z may go unseen.");
        return true;
    }

    private static List<Step> WithFirst(List<Step> listing, StateDelta marker)
    {
        if (listing.Count > 0)
            listing[0] = listing[0] with { Covers = [.. listing[0].Covers, marker] };
        return listing;
    }
}
