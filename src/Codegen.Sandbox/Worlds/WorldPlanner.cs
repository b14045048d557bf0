using Codegen.Sandbox.Facts;
using Codegen.Sandbox.Records;
using Codegen.Sandbox.Values;

namespace Codegen.Sandbox.Worlds;

/// <summary>Decides which changes happen when: at the start the whole history so far, later what each advance brings. Pure.</summary>
/// <param name="provider">The provider.</param>
/// <param name="seed">What the plans are drawn from.</param>
internal sealed class WorldPlanner(ProviderFacts provider, Seed seed)
{
    /// <summary>Of the records that ever change, so many of a hundred have changed before the start.</summary>
    private const int ChangedBeforeStart = 30;

    private readonly DayPlanner _days = new(seed);

    /// <summary>Plans how the world came to be as it is at the start.</summary>
    /// <param name="from">The time of the oldest records, in seconds since 1970.</param>
    /// <param name="to">The start: the latest time of any change.</param>
    /// <param name="given">The records of streams that are not made up.</param>
    /// <returns>The changes, in order.</returns>
    public IReadOnlyList<PlannedChange> PlanHistory(
        long from, long to, IReadOnlyDictionary<StreamFacts, IReadOnlyList<GivenRecord>> given)
    {
        var plan = new List<PlannedChange>();
        var creations = new Dictionary<StreamFacts, IReadOnlyList<PlannedChange>>();
        for (var rank = 0; rank < provider.Streams.Count; rank++)
        {
            var stream = provider.Streams[rank];
            if (stream == provider.Events?.Stream && !given.ContainsKey(stream))
                continue;

            var own = given.TryGetValue(stream, out var records) ? Given(rank, stream, records, from, to, creations)
                : stream.Days is { } days ? [.. _days.Plan(rank, days, long.MinValue, to, long.MinValue)]
                : stream.Parent is { } parent ? Children(rank, stream, creations[parent.Stream], to)
                : Records(rank, stream, from, to);
            own.Sort(PlannedChange.Compare);
            creations[stream] = own;
            plan.AddRange(own);
            if (records is null && stream.Growth.Update > 0)
                plan.AddRange(Spread(rank, ChangeOp.Update, (own.Count * ChangedBeforeStart) / 100, from + 1, to, DrawnFor(stream, 0)));
        }

        plan.Sort(PlannedChange.Compare);
        return plan;
    }

    /// <summary>Plans what happens while the clock advances.</summary>
    /// <param name="from">The earliest time of a change, in seconds since 1970.</param>
    /// <param name="to">The latest.</param>
    /// <param name="planned">Up to when changes were planned before.</param>
    /// <param name="days">For how many days' changes.</param>
    /// <param name="round">The number of the advance, from 1.</param>
    /// <param name="changing">Whether a stream's records change.</param>
    /// <returns>The changes, in order.</returns>
    public IReadOnlyList<PlannedChange> PlanAdvance(long from, long to, long planned, double days, int round, Func<StreamFacts, bool> changing)
    {
        var plan = new List<PlannedChange>();
        for (var rank = 0; rank < provider.Streams.Count; rank++)
        {
            var stream = provider.Streams[rank];
            if (!changing(stream))
                continue;

            if (stream.Days is { } facts)
                plan.AddRange(_days.Plan(rank, facts, planned, to, from));

            var drawn = DrawnFor(stream, round);
            plan.AddRange(Spread(rank, ChangeOp.Create, Times(stream.Growth.Create), from, to, drawn));
            plan.AddRange(Spread(rank, ChangeOp.Update, Times(stream.Growth.Update), from, to, drawn));
            plan.AddRange(Spread(rank, ChangeOp.Delete, Times(stream.Growth.Delete), from, to, drawn));
        }

        plan.Sort(PlannedChange.Compare);
        return plan;

        int Times(double perDay) => (int)Math.Round(perDay * days, MidpointRounding.AwayFromZero);
    }

    private static IEnumerable<PlannedChange> Spread(int rank, ChangeOp op, int count, long from, long to, Seed seed)
    {
        for (var i = 0; i < count; i++)
        {
            var one = seed.With((ulong)op).With((ulong)i);
            yield return new PlannedChange(one.Between(from, Math.Max(from, to)), rank, op, i, one.With(Salts.Change));
        }
    }

    private List<PlannedChange> Records(int rank, StreamFacts stream, long from, long to)
    {
        var drawn = DrawnFor(stream, 0);
        var places = stream.Partitions.Count;
        var count = stream.IsSingle ? places : (int)drawn.Between(stream.Count.Low, stream.Count.High);

        // The first of each partition is there from the beginning, so that whatever points to it finds it.
        return [.. Spread(rank, ChangeOp.Create, count, from, to, drawn)
            .Select(change => change.Number < places ? change with { At = from, Place = change.Number } : change)];
    }

    private List<PlannedChange> Children(int rank, StreamFacts stream, IReadOnlyList<PlannedChange> parents, long to)
    {
        var plan = new List<PlannedChange>();
        var drawn = DrawnFor(stream, 0);
        for (var parent = 0; parent < parents.Count; parent++)
        {
            var own = drawn.With((ulong)parent);
            var count = own.Between(stream.Count.Low, stream.Count.High);
            for (var i = 0UL; i < (ulong)count; i++)
            {
                var one = own.With(i + 1);
                var at = one.Between(Math.Min(parents[parent].At + 1, to), to);
                plan.Add(new PlannedChange(at, rank, ChangeOp.Create, plan.Count, one.With(Salts.Change)) { Place = parent });
            }
        }

        return plan;
    }

    private List<PlannedChange> Given(
        int rank,
        StreamFacts stream,
        IReadOnlyList<GivenRecord> records,
        long from,
        long to,
        Dictionary<StreamFacts, IReadOnlyList<PlannedChange>> creations)
    {
        var earliest = stream.Parent is { } parent && creations[parent.Stream].Count > 0 ? creations[parent.Stream][0].At : from;
        return [.. records.Select((record, index) => new PlannedChange(
            Math.Clamp(record.Created ?? from, earliest, Math.Max(earliest, to)), rank, ChangeOp.Create, index, DrawnFor(stream, 0))
        {
            Place = 0,
            Given = record,
        })];
    }

    private Seed DrawnFor(StreamFacts stream, int round) => seed.With(stream.Name).With((ulong)round);
}
