using System.Text;
using System.Text.Json;
using Codegen.Contracts;
using Codegen.Contracts.Commits;
using Codegen.Contracts.Records;
using Codegen.Contracts.Schemas;
using Codegen.Lake;
using Codegen.Lake.Stores;
using Codegen.Testing;

namespace Codegen.Loading.Tests.Support;

/// <summary>A lake in a folder, written by the real landing, and the folders that a load needs.</summary>
internal sealed class TestLake : IDisposable
{
    private int _writers;

    public TestLake(string name = "lake")
    {
        Root = Directory.CreateTempSubdirectory("codegen-loading-").FullName;
        Folder = Path.Combine(Root, name);
    }

    public static DateTimeOffset Start { get; } = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    public string Root { get; }

    public string Folder { get; }

    public string Spool => Path.Combine(Root, "spool");

    public string WarehouseFile => Path.Combine(Root, "warehouse.duckdb");

    public IObjectStore Store => new FolderObjectStore(Folder);

    /// <summary>Lands records, given as JSON, and commits them as one commit.</summary>
    public async Task<Commit> CommitAsync(StreamId stream, StreamSchema schema, IEnumerable<string> records, Landed landed)
    {
        var options = new LandingOptions
        {
            SpoolFolder = Path.Combine(Root, "landing"),
            Writer = $"{stream}/{landed.Lane}/{_writers++}",
            Fingerprint = "f",
        };
        await using var landing = Landing.Open(Store, new CommitLog(Store, stream, landed.Lane), options, TimeProvider.System);
        var reader = new SchemaReader(schema);
        var scan = new RecordScan(schema.Columns.Count);
        foreach (var record in records)
            Append(landing, reader, scan, record, landed);
        return (await landing.CommitAsync([], landed.At, TestContext.Current.CancellationToken))!;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void Append(Landing landing, SchemaReader reader, RecordScan scan, string record, Landed landed)
    {
        var page = Encoding.UTF8.GetBytes(record);
        var json = new Utf8JsonReader(page, RecordScan.ReaderOptions);
        json.Read();
        reader.Read(ref json, scan);
        scan.Repair(page);
        Assert.Equal(RecordProblem.None, scan.Problem);
        landing.Append(
            new LandingRecord
            {
                Op = landed.Op,
                Origin = RecordOrigin.List,
                Partition = landed.Partition,
                Version = landed.Version ?? landed.At,
                At = landed.At,
                SliceStart = landed.Slice ?? Start,
                Key = Encoding.UTF8.GetBytes(landed.Key),
            },
            scan,
            page);
    }
}
