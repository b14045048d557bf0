using System.Globalization;
using System.Text.Json;
using Codegen.Contracts;
using Codegen.Contracts.Records;
using Codegen.Lake;
using Codegen.Lake.Stores;
using Codegen.Loading;
using Codegen.Testing;
using Codegen.Warehouse.DuckDb;

namespace Codegen.Benchmarks.Load;

/// <summary>Lake → typed DuckDB table: the loader against hand-written SQL over the same files, in turns, by process CPU.</summary>
/// <param name="records">How many records.</param>
/// <param name="output">Where the result goes.</param>
internal sealed class LoadBenchmark(int records, TextWriter output)
{
    private const int Rounds = 5;
    private const long MemoryLimit = 512_000_000;
    private static readonly StreamId Stream = new("bench", "bench", OrderStream.Definition.Name);
    private readonly string _root = Directory.CreateTempSubdirectory("codegen-bench-load-").FullName;

    private string Lake => Path.Combine(_root, "lake");

    /// <summary>Runs it. Exit code 1 where the ratio is above 1.5.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await LandAsync(cancellationToken);
            List<(Measured Floor, Measured Ours)> rounds = [];
            for (var round = 0; round < Rounds; round++)
            {
                var floor = await Measured.RunAsync(() => LoadByHandAsync($"floor{round}", cancellationToken));
                var ours = await Measured.RunAsync(() => LoadAsync($"load{round}", null, cancellationToken));
                await output.WriteLineAsync($"round {round + 1}: floor {floor.Describe(records)}; load {ours.Describe(records)}");
                rounds.Add((floor, ours));
            }

            var ratio = rounds.Min(round => round.Ours.Cpu) / rounds.Min(round => round.Floor.Cpu);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"load: {ratio:F2} x the floor's CPU (limit 1.50), peak {Measured.PeakMemory() / 1e6:F0} MB"));
            var limited = await Measured.RunAsync(() => LoadAsync("limited", MemoryLimit, cancellationToken));
            await output.WriteLineAsync($"load with at most 512 MB for DuckDB: {limited.Describe(records)}");
            return ratio <= 1.5 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(_root, recursive: true);
        }
    }

    private async Task LandAsync(CancellationToken cancellationToken)
    {
        var store = new FolderObjectStore(Lake);
        var options = new LandingOptions { SpoolFolder = Path.Combine(_root, "landing"), Writer = "bench", Fingerprint = "bench" };
        await using var landing = Landing.Open(store, new CommitLog(store, Stream, Lanes.Batch), options, TimeProvider.System);
        var reader = new SchemaReader(OrderStream.Definition.Schema);
        var scan = new RecordScan(OrderStream.Definition.Schema.Columns.Count);
        var random = new Random(42);
        var page = new byte[16 * 1024];
        for (var number = 0; number < records; number++)
        {
            var at = new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero).AddSeconds(number / 500);
            Append(landing, reader, scan, page.AsSpan(0, OrderStream.Write(number, random, page)), at);
            if (landing.ShouldCommit || number == records - 1)
                await landing.CommitAsync([], at, cancellationToken);
        }
    }

    private static void Append(Landing landing, SchemaReader reader, RecordScan scan, Span<byte> page, DateTimeOffset at)
    {
        var json = new Utf8JsonReader(page, RecordScan.ReaderOptions);
        json.Read();
        reader.Read(ref json, scan);
        scan.Repair(page);
        landing.Append(new LandingRecord { Partition = "", Version = at, At = at, SliceStart = at.AddHours(-at.Hour).AddMinutes(-at.Minute).AddSeconds(-at.Second) }, scan, page);
    }

    private async Task LoadByHandAsync(string name, CancellationToken cancellationToken)
    {
        await using var session = await Warehouse(name, null).OpenAsync(cancellationToken);
        await session.ExecuteAsync(LoadFloor.Print(Path.Combine(Lake, "raw", "*", "*", "*", "*", "*.zst")), cancellationToken);
        await session.ExecuteAsync("CHECKPOINT", cancellationToken);
    }

    private async Task LoadAsync(string name, long? memoryLimit, CancellationToken cancellationToken)
    {
        var warehouse = Warehouse(name, memoryLimit);
        var loader = new Loader(warehouse, new FolderObjectStore(Lake), new LoaderOptions { SpoolFolder = Path.Combine(_root, "spool") });
        var report = await loader.LoadAsync([new LoadSource("bench", "bench", [OrderStream.Definition])], null, cancellationToken);
        if (report.Rows != records)
            throw new InvalidOperationException($"{report.Rows} rows instead of {records}: {string.Join("; ", report.Failures.Select(failure => failure.Error.Message))}");
        await using var session = await warehouse.OpenAsync(cancellationToken);
        await session.ExecuteAsync("CHECKPOINT", cancellationToken);
    }

    private DuckDbWarehouse Warehouse(string name, long? memoryLimit) =>
        new(Path.Combine(_root, name + ".duckdb"), new DuckDbOptions { ReadableFolders = [Lake], KeepsInsertionOrder = false, MemoryLimit = memoryLimit });
}
