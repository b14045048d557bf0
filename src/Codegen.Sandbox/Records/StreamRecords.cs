using Codegen.Sandbox.Facts;
using Codegen.Sandbox.Values;

namespace Codegen.Sandbox.Records;

/// <summary>The records of one stream. Not safe for use by several threads: <see cref="Worlds.World"/> guards it.</summary>
internal sealed class StreamRecords
{
    private readonly Dictionary<string, Partition> _partitions = new(StringComparer.Ordinal);
    private readonly Dictionary<(Partition, string), Record> _byKey = [];
    private readonly List<Partition> _order = [];
    private readonly List<Record> _all = [];
    private readonly Seed _seed;

    /// <summary>Starts with no records.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="seed">The sandbox's seed.</param>
    public StreamRecords(StreamFacts stream, Seed seed)
    {
        Stream = stream;
        _seed = seed.With(stream.Name);
        foreach (var values in stream.Partitions)
            Open(values, null);
    }

    public StreamFacts Stream { get; }

    /// <summary>Whether the records were given, and therefore never change.</summary>
    public bool IsGiven { get; set; }

    /// <summary>All records in the order of creation, deleted ones too.</summary>
    public IReadOnlyList<Record> All => _all;

    public IReadOnlyList<Partition> Partitions => _order;

    /// <summary>Finds a partition.</summary>
    /// <param name="text">Its values, joined as <see cref="Partition.TextOf"/> does.</param>
    /// <returns>Null where there is none, or its parent is gone.</returns>
    public Partition? Find(string text) =>
        _partitions.TryGetValue(text, out var found) && found.Parent is not { IsDeleted: true } ? found : null;

    /// <summary>Finds a record, be it deleted.</summary>
    /// <param name="partition">Its partition.</param>
    /// <param name="key">Its key.</param>
    public Record? Find(Partition partition, string key) => _byKey.GetValueOrDefault((partition, key));

    /// <summary>Adds the partition of a new parent.</summary>
    /// <param name="values">The values of the path's parameters.</param>
    /// <param name="parent">The parent.</param>
    public Partition Open(IReadOnlyList<string> values, Record? parent)
    {
        var partition = new Partition(values, parent);
        _partitions.Add(partition.Text, partition);
        _order.Add(partition);
        return partition;
    }

    /// <summary>Adds a made-up record.</summary>
    /// <param name="partition">Its partition.</param>
    /// <param name="at">When it is created; not before any other record of the stream.</param>
    /// <param name="relations">The records that it points to.</param>
    /// <param name="source">For an event, the change that it tells.</param>
    public Record Create(Partition partition, long at, IReadOnlyList<Record?> relations, Change? source)
    {
        var seed = _seed.With((ulong)_all.Count);
        return Add(at, new Record
        {
            Stream = Stream,
            Ordinal = _all.Count,
            Partition = partition,
            Position = partition.Records.Count,
            KeyParts = NewKey(partition, seed),
            Seed = seed,
            Created = at,
            Relations = relations,
            Source = source,
        });
    }

    /// <summary>Adds the record of a day.</summary>
    /// <param name="day">The day, which is its key.</param>
    /// <param name="at">When it appears.</param>
    public Record Create(DateOnly day, long at) => Add(at, new Record
    {
        Stream = Stream,
        Ordinal = _all.Count,
        Partition = _order[0],
        Position = _order[0].Records.Count,
        KeyParts = [DayRecord.KeyOf(day)],
        Seed = _seed,
        Created = at,
    });

    /// <summary>Adds a record that was given.</summary>
    /// <param name="given">Its bytes, with what could be read of them.</param>
    /// <param name="partition">Its partition.</param>
    /// <param name="at">When it is taken to have been created, where it doesn't say.</param>
    public Record Create(GivenRecord given, Partition partition, long at) => Add(given.Updated ?? given.Created ?? at, new Record
    {
        Stream = Stream,
        Ordinal = _all.Count,
        Partition = partition,
        Position = partition.Records.Count,
        KeyParts = given.KeyParts,
        Seed = _seed.With((ulong)_all.Count),
        Created = given.Created ?? at,
        Given = given.Bytes,
    });

    private Record Add(long updated, Record record)
    {
        record.Note(updated, isFirst: true);
        _all.Add(record);
        record.Partition.Add(record);
        _byKey.TryAdd((record.Partition, record.Key), record);
        return record;
    }

    private IReadOnlyList<string> NewKey(Partition partition, Seed seed)
    {
        for (var attempt = 0UL; attempt < 100; attempt++)
        {
            var key = KeyMaker.Make(Stream, _all.Count, seed.With(attempt));
            if (!_byKey.ContainsKey((partition, KeyText.Join(key))))
                return key;
        }

        throw SandboxError.Option(
            $"stream {Stream.Name}: no unused value is left for {string.Join(", ", Stream.Key)} after {_all.Count} records; lower its count");
    }
}
