using System.Text;
using System.Text.Json;
using Codegen.Contracts;
using Codegen.Contracts.Commits;
using Codegen.Contracts.Records;
using Codegen.Contracts.Schemas;
using Codegen.Lake.Tests.Fakes;
using Codegen.Testing;
using Microsoft.Extensions.Time.Testing;
using ZstdSharp;

namespace Codegen.Lake.Tests.Landings;

/// <summary>A lake in memory, a stream, and a reader of its records.</summary>
public sealed class LandingFixture : IDisposable
{
    public static readonly StreamId Stream = new("stripe", "acme", "charges");
    public static readonly DateTimeOffset Start = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    private static readonly StreamSchema Schema = new()
    {
        Columns =
        [
            new Column { Field = "id", Name = "id", Type = ColumnType.Integer },
            new Column { Field = "name", Name = "name", Type = ColumnType.Text },
            new Column { Field = "amount", Name = "amount", Type = ColumnType.Decimal },
            new Column { Field = "nested", Name = "nested", Type = ColumnType.Json },
        ],
    };

    private readonly TestFolder _folder = new();
    private readonly RecordScan _scan = new(Schema.Columns.Count);
    private readonly RecordScan _whole = new(1);

    public MemoryObjectStore Store { get; } = new();

    public FakeTimeProvider Time { get; } = new(Start);

    public string Spool => _folder.File("spool");

    public CommitLog Log => new(Store, Stream, Lanes.Batch);

    public LandingOptions Options => new() { SpoolFolder = Spool, Writer = "run-1", Fingerprint = "f" };

    public Landing Open(IObjectStore? store = null, LandingOptions? options = null) =>
        Landing.Open(store ?? Store, new CommitLog(store ?? Store, Stream, Lanes.Batch), options ?? Options, Time);

    /// <summary>What a record has besides its bytes, with nothing special about it.</summary>
    public static LandingRecord Plain(DateTimeOffset? sliceStart = null, string partition = "") => new()
    {
        Partition = partition,
        Version = Start,
        At = Start,
        SliceStart = sliceStart ?? Start,
    };

    /// <summary>Reads a record as a generated reader does, from the middle of a page, and lands it.</summary>
    public void Append(Landing landing, string json, in LandingRecord record) => Append(landing, json, record, Schema, _scan);

    /// <summary>Lands a record without declared properties.</summary>
    public void AppendWhole(Landing landing, string json, in LandingRecord record) =>
        Append(landing, json, record, Schema with { WholeRecord = true }, _whole);

    private static void Append(Landing landing, string json, in LandingRecord record, StreamSchema schema, RecordScan scan)
    {
        var page = Encoding.UTF8.GetBytes($"[ {json} , 1]");
        var reader = new Utf8JsonReader(page, RecordScan.ReaderOptions);
        reader.Read();
        reader.Read();
        new SchemaReader(schema).Read(ref reader, scan);
        scan.Repair(page);
        Assert.Equal(RecordProblem.None, scan.Problem);
        landing.Append(record, scan, page);
    }

    public async Task<string> ReadAsync(string key)
    {
        var compressed = await Store.GetAsync(key, CancellationToken.None);
        await using var content = new DecompressionStream(new MemoryStream(compressed!));
        using var reader = new StreamReader(content, new UTF8Encoding(false, throwOnInvalidBytes: true));
        return await reader.ReadToEndAsync();
    }

    /// <summary>The lines of all files that commits name, in load order.</summary>
    public async Task<List<string>> LinesAsync()
    {
        List<string> lines = [];
        await foreach (var commit in Log.ReadAsync(0, CancellationToken.None))
        {
            foreach (var file in commit.Files)
                lines.AddRange((await ReadAsync(file.Key)).TrimEnd('\n').Split('\n'));
        }

        return lines;
    }

    public static StateDelta Covered(int from, int to) => new("", new Interval(Start.AddMinutes(from), Start.AddMinutes(to)));

    public void Dispose() => _folder.Dispose();
}
