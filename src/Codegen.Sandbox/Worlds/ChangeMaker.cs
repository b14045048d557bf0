using Codegen.Sandbox.Facts;
using Codegen.Sandbox.Records;
using Codegen.Sandbox.Values;

namespace Codegen.Sandbox.Worlds;

/// <summary>Makes planned changes happen, in order, and tells them as events.</summary>
/// <param name="provider">The provider.</param>
/// <param name="records">The records of every stream.</param>
/// <param name="changes">Where each change is noted.</param>
internal sealed class ChangeMaker(
    ProviderFacts provider, IReadOnlyDictionary<StreamFacts, StreamRecords> records, ICollection<Change> changes)
{
    /// <summary>Makes one change happen.</summary>
    /// <param name="planned">What was planned.</param>
    /// <returns>False where no record is there to be changed.</returns>
    public bool Make(PlannedChange planned)
    {
        var own = records[provider.Streams[planned.Rank]];
        switch (planned.Op)
        {
            case ChangeOp.Create:
                return Create(own, planned);
            case ChangeOp.Update:
                if (PickLive(own.All, planned.Seed, record => record.Updated < planned.At) is not { } updated)
                    return false;

                updated.Note(planned.At, isFirst: false);
                Tell(ChangeOp.Update, updated, planned.At);
                return true;
            default:
                if (PickLive(own.All, planned.Seed, record => record.Updated < planned.At) is not { } deleted)
                    return false;

                Delete(deleted, planned.At);
                return true;
        }
    }

    private static Record? PickLive(IReadOnlyList<Record> all, Seed seed, Func<Record, bool> suits)
    {
        var first = all.Count == 0 ? 0 : seed.Below(all.Count);
        for (var i = 0; i < all.Count; i++)
        {
            var record = all[(first + i) % all.Count];
            if (!record.IsDeleted && suits(record))
                return record;
        }

        return null;
    }

    private bool Create(StreamRecords own, PlannedChange planned)
    {
        if (Place(own, planned) is not { } partition)
            return false;

        var record = planned.Day is { } day ? own.Create(day, planned.At)
            : planned.Given is { } given ? own.Create(given, partition, planned.At)
            : own.Create(partition, planned.At, Relations(own.Stream, partition, planned.Seed), null);
        foreach (var child in records.Values.Where(child => child.Stream.Parent?.Stream == own.Stream))
            child.Open(ChildValues(child.Stream, record), record);

        Tell(ChangeOp.Create, record, planned.At);
        return true;
    }

    private void Delete(Record record, long at)
    {
        record.Delete();
        Tell(ChangeOp.Delete, record, at);
        foreach (var child in records.Values.Where(child => child.Stream.Parent?.Stream == record.Stream))
        {
            var partition = child.Partitions.First(candidate => candidate.Parent == record);
            foreach (var orphan in partition.Records.Where(orphan => !orphan.IsDeleted))
                Delete(orphan, at);
        }
    }

    private Partition? Place(StreamRecords own, PlannedChange planned)
    {
        if (own.Stream.Parent is not { } parent)
            return planned.Place is { } index ? own.Partitions[index] : planned.Seed.With(Salts.Partition).Pick(own.Partitions);

        var candidates = records[parent.Stream].All;
        var chosen = planned.Place is { } ordinal
            ? candidates.ElementAtOrDefault(ordinal)
            : PickLive(candidates, planned.Seed.With(Salts.Partition), record => record.Created < planned.At);
        return chosen is null ? null : own.Find(Partition.TextOf(ChildValues(own.Stream, chosen)));
    }

    private static List<string> ChildValues(StreamFacts child, Record parent)
    {
        var inherited = parent.Stream.Operation.PathParameters;
        return [.. child.Operation.PathParameters.Select(name => name == child.Parent!.Parameter
            ? RoleText.Of(parent, child.Parent.Field)!
            : parent.Partition.Values[inherited.ToList().IndexOf(name)])];
    }

    private List<Record?> Relations(StreamFacts stream, Partition partition, Seed seed)
    {
        var found = new List<Record?>(stream.Relations.Count);
        foreach (var relation in stream.Relations)
        {
            var drawn = seed.With(Salts.Relation).With((ulong)found.Count);
            found.Add(relation.Target == stream.Parent?.Stream ? partition.Parent : PickLive(Candidates(relation, partition), drawn, _ => true));
        }

        return found;
    }

    private IReadOnlyList<Record> Candidates(RelationFacts relation, Partition partition)
    {
        var target = records[relation.Target];
        return relation.SamePartition ? target.Find(partition.Text)?.Records ?? [] : target.All;
    }

    private void Tell(ChangeOp op, Record record, long at)
    {
        var change = new Change(op, record.Current, at);
        changes.Add(change);
        if (provider.Events is not { } events || !events.Covers(record.Stream))
            return;

        var feed = records[events.Stream];
        if (!feed.IsGiven)
            changes.Add(new Change(ChangeOp.Create, feed.Create(feed.Partitions[0], at, [], change).Current, at));
    }
}
