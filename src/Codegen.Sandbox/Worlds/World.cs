using Codegen.Sandbox.Facts;
using Codegen.Sandbox.Records;
using Codegen.Sandbox.Values;

namespace Codegen.Sandbox.Worlds;

/// <summary>
/// The provider's records and their history. Between two advances nothing changes. Every change lies strictly after the last second that
/// any answer before it told, and before the first second that any answer after it tells: a reader that trusts <c>Date</c>, and reads up to
/// it without including it, is never fooled.
/// </summary>
internal sealed class World
{
    /// <summary>The shortest advance: shorter ones would leave no whole second for a change.</summary>
    public static readonly TimeSpan ShortestAdvance = TimeSpan.FromMinutes(1);

    /// <summary>Of an advance, the part left empty for time that ticked by itself, so that equal seeds give equal times.</summary>
    private const double Slack = 0.25;

    private readonly Lock _gate = new();
    private readonly Dictionary<StreamFacts, StreamRecords> _records;
    private readonly List<Change> _changes = [];
    private readonly WorldPlanner _planner;
    private readonly ChangeMaker _maker;
    private int _round;
    private long _planned;

    /// <summary>Makes the world as it is at the clock's start.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="seed">What everything is drawn from.</param>
    /// <param name="clock">The provider's time.</param>
    /// <param name="given">The records of streams that are not made up.</param>
    public World(
        ProviderFacts provider, Seed seed, VirtualClock clock, IReadOnlyDictionary<StreamFacts, IReadOnlyList<GivenRecord>> given)
    {
        Provider = provider;
        Clock = clock;
        _records = provider.Streams.ToDictionary(stream => stream, stream => new StreamRecords(stream, seed) { IsGiven = given.ContainsKey(stream) });
        _planner = new WorldPlanner(provider, seed);
        _maker = new ChangeMaker(provider, _records, _changes);
        var end = _planned = clock.Start.ToUnixTimeSeconds() - 1;
        foreach (var planned in _planner.PlanHistory(end - (long)provider.History.TotalSeconds, end, given))
            _maker.Make(planned);
    }

    public ProviderFacts Provider { get; }

    public VirtualClock Clock { get; }

    /// <summary>How many advances there were: what was computed from the records is stale once it moves.</summary>
    public int Round => _round;

    /// <summary>Looks at the records while nothing changes them.</summary>
    /// <typeparam name="T">What is seen.</typeparam>
    /// <param name="stream">The stream.</param>
    /// <param name="look">What to do; must not keep the records.</param>
    public T Read<T>(StreamFacts stream, Func<StreamRecords, T> look)
    {
        lock (_gate)
            return look(_records[stream]);
    }

    /// <summary>The live records of a stream, by partition and key.</summary>
    /// <param name="stream">The stream.</param>
    public IReadOnlyList<RecordVersion> Live(StreamFacts stream)
    {
        var found = Read(stream, records => records.All.Where(IsListed).Select(record => record.Current).ToList());
        found.Sort((left, right) =>
        {
            var order = string.CompareOrdinal(left.Record.Partition.Text, right.Record.Partition.Text);
            return order != 0 ? order : KeyText.Compare(left.Record.Key, right.Record.Key);
        });
        return found;
    }

    /// <summary>All changes of a stream, in order.</summary>
    /// <param name="stream">The stream.</param>
    public IReadOnlyList<Change> History(StreamFacts stream)
    {
        lock (_gate)
            return [.. _changes.Where(change => change.Version.Record.Stream == stream)];
    }

    /// <summary>Whether the provider lists a record now.</summary>
    /// <param name="record">The record.</param>
    public bool IsListed(Record record) =>
        !record.IsDeleted
        && (Provider.Events is not { Retention: { } retention } events || record.Stream != events.Stream
            || record.Created > Clock.Seconds - (long)retention.TotalSeconds);

    /// <summary>Moves the clock ahead and lets happen what happens meanwhile.</summary>
    /// <param name="by">How far; at least <see cref="ShortestAdvance"/>.</param>
    public Growth Advance(TimeSpan by)
    {
        lock (_gate)
        {
            var before = Clock.Seconds;
            var planned = Clock.Start + Clock.Advanced;
            Clock.Advance(by);
            _round++;
            var from = Math.Max(before + 1, (planned + (by * Slack)).ToUnixTimeSeconds());
            var end = (Clock.Start + Clock.Advanced).ToUnixTimeSeconds();
            var to = (end > from ? end : Clock.Seconds) - 1;
            var firstNew = _changes.Count;
            foreach (var change in _planner.PlanAdvance(from, to, _planned, by.TotalDays, _round, stream => !_records[stream].IsGiven))
                _maker.Make(change);

            _planned = to;
            return new Growth(Clock.GetUtcNow(), Count(_changes.Skip(firstNew)));
        }
    }

    private static Dictionary<string, GrowthCounts> Count(IEnumerable<Change> changes) => changes
        .GroupBy(change => change.Version.Record.Stream.Name)
        .ToDictionary(group => group.Key, group => new GrowthCounts(
            group.Count(change => change.Op == ChangeOp.Create),
            group.Count(change => change.Op == ChangeOp.Update),
            group.Count(change => change.Op == ChangeOp.Delete)));
}
