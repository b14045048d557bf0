using Codegen.Contracts.Commits;
using Codegen.Contracts.Connectors;
using Codegen.Ingestion.Connections;
using Codegen.Ingestion.Planning;
using Codegen.Ingestion.Tests.Provider;

namespace Codegen.Ingestion.Tests.Planning;

/// <summary>
/// A provider in memory, whose clock ticks in whole seconds, and the runs that read it: each choice changes the provider, moves its clock,
/// starts a run, lets one of the open runs do a step, or kills one.
/// </summary>
internal sealed class ProviderModel(int[] choices, StreamDefinition stream)
{
    private static readonly StreamDefinition Feed = TestConnector.Items with { Name = "events", Cursor = TestConnector.Created };

    private readonly ConnectorDefinition _connector = TestConnector.Of(stream, Feed).Definition;
    private readonly Dictionary<int, (int Created, int Updated, int Value)> _records = [];
    private readonly List<(int At, int Id, int? Value)> _events = [];
    private readonly Dictionary<int, (int Version, int At, int Sequence, int? Value)> _landed = [];
    private readonly List<Queue<Step>> _runs = [];
    private StreamState _state = StreamState.Empty;
    private int _now;
    private int _sequence;

    public static DateTimeOffset Begin { get; } = Times.Noon;

    /// <summary>Plays the choices, then one clean run a second later; what is landed must equal what the provider holds.</summary>
    public void Check()
    {
        foreach (var choice in choices)
            Play(choice % 10, choice / 10);
        _now++;
        Start();
        while (_runs[^1].Count > 0)
            Advance(_runs[^1]);
        var live = _landed.Where(pair => pair.Value.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value.Value!.Value);
        if (live.Count != _records.Count || _records.Any(record => live.GetValueOrDefault(record.Key, -1) != record.Value.Value))
            throw new InvalidOperationException($"landed [{string.Join(", ", live)}] but the provider holds [{string.Join(", ", _records)}]");
    }

    private void Play(int action, int argument)
    {
        if (action <= 2)
            Change(argument % 12);
        else if (action == 3 && stream.Changes is not null)
            Delete(argument % 12);
        else if (action <= 5)
            _now += 1 + (argument % 9);
        else if (action == 6)
            Start();
        else if (_runs.Count > 0 && action == 7)
            _runs.RemoveAt(argument % _runs.Count);
        else if (_runs.Count > 0)
            Advance(_runs[argument % _runs.Count]);
    }

    private void Change(int id)
    {
        var created = _records.TryGetValue(id, out var old) ? old.Created : _now;
        _records[id] = (created, _now, ++_sequence);
        _events.Add((_now, id, _sequence));
    }

    private void Delete(int id)
    {
        if (_records.Remove(id))
            _events.Add((_now, id, null));
    }

    private void Start()
    {
        var history = new StreamHistory(Fingerprint.Of(_connector, stream), _state);
        _runs.Add(new Queue<Step>(Planner.Plan(_connector, stream, new ConnectionSettings { Connection = "shop" }, history, At(_now)).Steps));
    }

    /// <summary>One step, committed: the records and the interval at once. A step's records are as the provider has them when it is done.</summary>
    private void Advance(Queue<Step> run)
    {
        if (!run.TryDequeue(out var step))
            return;
        if (step is ChangesStep changes)
            Take(changes.Interval);
        else
            List(((ListStep)step).Interval);
        _state = _state.With(step.Covers);
    }

    private void List(Interval? interval)
    {
        foreach (var (id, record) in _records)
        {
            var time = stream.Cursor is { EndParameter: not null } ? record.Created : record.Updated;
            if (interval is not { } asked || (At(time) >= asked.From && (stream.Cursor!.EndParameter is null || At(time) < asked.To)))
                Land(id, stream.Changes is null ? record.Updated : _now, _now, record.Value);
        }
    }

    private void Take(Interval interval)
    {
        foreach (var change in _events.Where(change => At(change.At) >= interval.From && At(change.At) < interval.To))
            Land(change.Id, change.At, _now, change.Value);
    }

    private void Land(int id, int version, int at, int? value)
    {
        var row = (version, at, ++_sequence, value);
        if (!_landed.TryGetValue(id, out var newest) || (newest.Version, newest.At, newest.Sequence).CompareTo((version, at, _sequence)) < 0)
            _landed[id] = row;
    }

    private static DateTimeOffset At(int second) => Begin.AddSeconds(second);
}
