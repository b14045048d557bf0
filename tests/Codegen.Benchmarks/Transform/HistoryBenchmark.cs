using System.Globalization;
using Codegen.Contracts.Manifests;
using Codegen.Transform.Planning;
using Codegen.Transform.Running;
using Codegen.Warehouse;
using Codegen.Warehouse.DuckDb;

namespace Codegen.Benchmarks.Transform;

/// <summary>An increment of a history: 1 % of its keys change, against hand-written SQL over the same tables, in turns.</summary>
/// <param name="keys">How many keys.</param>
/// <param name="output">Where the result goes.</param>
internal sealed class HistoryBenchmark(int keys, TextWriter output)
{
    private const int Rounds = 6;
    private const double Limit = 1.5;
    private readonly string _root = Directory.CreateTempSubdirectory("codegen-bench-scd2-").FullName;

    private DuckDbWarehouse Warehouse => new(Path.Combine(_root, "warehouse.duckdb"), new DuckDbOptions());

    /// <summary>Runs it. Exit code 1 where the ratio is above 1.5.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var session = await Warehouse.OpenAsync(cancellationToken);
            await CreateAsync(session, cancellationToken);
            var rebuild = await Measured.RunAsync(() => BuildAsync(cancellationToken));
            await output.WriteLineAsync($"first build: {rebuild.Describe(keys)}");
            List<(Measured Floor, Measured Ours)> rounds = [];
            for (var load = 2; load < Rounds + 2; load++)
            {
                await session.ExecuteAsync(Change(load), cancellationToken);
                await session.ExecuteAsync("CHECKPOINT", cancellationToken);
                var floor = await Measured.RunAsync(() => RunAsync(session, HistoryFloor.Increment(load), cancellationToken));
                var ours = await Measured.RunAsync(() => BuildAsync(cancellationToken));
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"load {load}: floor {floor.Wall.TotalMilliseconds:F0} ms wall, {floor.Cpu.TotalMilliseconds:F0} ms CPU; ours {ours.Wall.TotalMilliseconds:F0} ms wall, {ours.Cpu.TotalMilliseconds:F0} ms CPU"));
                rounds.Add((floor, ours));
            }

            await CompareAsync(session, cancellationToken);
            var (wall, cpu) = (Ratio(rounds, one => one.Wall), Ratio(rounds, one => one.Cpu));
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"scd2, {keys} keys, 1 % changed: {cpu:F2} x the floor's CPU, {wall:F2} x its time (limit {Limit:F2}), peak {Measured.PeakMemory() / 1e6:F0} MB"));
            return Math.Min(wall, cpu) <= Limit ? 0 : 1;
        }
        finally
        {
            Directory.Delete(_root, recursive: true);
        }
    }

    private async Task CreateAsync(IWarehouseSession session, CancellationToken cancellationToken) =>
        await RunAsync(
            session,
            [
                "CREATE SCHEMA marts",
                $"""
                CREATE TABLE marts.log AS
                SELECT i AS id, 'name ' || hash(i) % 100000 AS name, hash(i + 1) || '@example.com' AS email, 'city ' || hash(i) % 1000 AS city,
                    'active' AS status, CAST(hash(i) % 100000 AS DECIMAL(38,2)) AS amount,
                    TIMESTAMPTZ '2026-01-01 00:00:00Z' + to_seconds(i % 86400) AS _version, i AS _seq, CAST(1 AS BIGINT) AS _load, false AS is_deleted
                FROM range({keys}) AS keys(i)
                """,
                HistoryFloor.Create,
            ],
            cancellationToken);

    private string Change(int load) =>
        $"""
        INSERT INTO marts.log
        SELECT i, 'name ' || hash(i + {load}) % 100000, hash(i + 1) || '@example.com', 'city ' || hash(i) % 1000, 'changed {load}',
            CAST(hash(i + {load}) % 100000 AS DECIMAL(38,2)), TIMESTAMPTZ '2026-01-01 00:00:00Z' + to_days({load}) + to_seconds(i % 86400), i + {(long)load * keys}, {load}, false
        FROM range({keys}) AS keys(i) WHERE hash(i * {load}) % 100 = 0
        """;

    private async Task BuildAsync(CancellationToken cancellationToken)
    {
        var runner = new Runner(Warehouse, new RunnerOptions { Root = _root, InvocationId = "bench", Threads = 1 }, TimeProvider.System);
        var results = await runner.RunAsync(RunPlanner.Plan(Models(), new RunRequest(RunVerb.Run)), null, cancellationToken);
        if (results.Results[0].Status != "success")
            throw new InvalidOperationException(results.Results[0].Message);
    }

    private static Manifest Models()
    {
        var node = TrivialModels.Node("dim", Materializations.Scd2, "SELECT id, name, email, city, status, amount, _version, _seq, _load, is_deleted FROM marts.log", []);
        var config = node.Config with
        {
            UniqueKey = ["id"],
            Codegen = new NodeDetails { History = new HistoryDetails { Log = "", Attributes = ["name", "email", "city", "status", "amount"] } },
        };
        return TrivialModels.Manifest(0) with { Nodes = new Dictionary<string, ManifestNode> { [node.UniqueId] = node with { Config = config } } };
    }

    private static async Task CompareAsync(IWarehouseSession session, CancellationToken cancellationToken)
    {
        var different = await session.ReadValueAsync(
            $"SELECT count(*) FROM ((SELECT * FROM marts.dim EXCEPT ALL SELECT * FROM {HistoryFloor.Table}) UNION ALL (SELECT * FROM {HistoryFloor.Table} EXCEPT ALL SELECT * FROM marts.dim))",
            cancellationToken);
        if (different != "0")
            throw new InvalidOperationException($"{different} rows differ from what the floor made");
    }

    private static async Task RunAsync(IWarehouseSession session, IReadOnlyList<string> statements, CancellationToken cancellationToken)
    {
        foreach (var statement in statements)
            await session.ExecuteAsync(statement, cancellationToken);
    }

    private static double Ratio(List<(Measured Floor, Measured Ours)> rounds, Func<Measured, TimeSpan> cost) =>
        rounds.Min(round => cost(round.Ours)) / rounds.Min(round => cost(round.Floor));
}
