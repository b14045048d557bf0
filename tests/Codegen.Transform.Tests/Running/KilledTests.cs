using System.Diagnostics;
using Codegen.Contracts;
using Codegen.Contracts.Manifests;
using Codegen.Transform.Planning;
using Codegen.Transform.Running;
using Codegen.Transform.Tests.Histories;
using Codegen.Transform.Tests.Support;
using Codegen.Warehouse.DuckDb;

namespace Codegen.Transform.Tests.Running;

/// <remarks>The process that is killed is this very test program, asked for the explicit test at the end.</remarks>
public sealed class KilledTests
{
    private const string RootVariable = "CODEGEN_TEST_ROOT";

    private static readonly string[] Tables = ["marts.dim_thing", "marts.fct_thing", "marts.growing"];

    private static readonly Lazy<Task<IReadOnlyList<string>>> Clean = new(RunCleanAsync);

    private static readonly LogEvent[][] Log =
    [
        [
            new LogEvent(1, 1, "north", 1, 1, 0, false, "A", 0), new LogEvent(1, 2, "north", 1, 1, 1, false, "A", 0),
            new LogEvent(2, 1, "north", 4, 1, 2, false, "B", 0), new LogEvent(2, 2, "north", 0, 1, 3, true, null, null),
        ],
    ];

    /// <remarks>The steps commit in the order of the plan: stg_things_log, dim_thing, growing, fct_thing.</remarks>
    [Theory]
    [InlineData(CrashPoint.WithinHistory, 2)]
    [InlineData(CrashPoint.AfterWarehouseCommit, 2)]
    [InlineData(CrashPoint.BeforeWarehouseCommit, 4)]
    public async Task After_a_run_that_was_killed_the_next_one_leaves_what_a_clean_one_does(string point, int passing)
    {
        using var fixture = await RunFirstAsync();
        await LoadAsync(fixture, 2);
        var before = await ReadAsync(fixture, "marts.dim_thing");
        await fixture.CloseAsync();
        using var other = Start(fixture.Root, $"{point}:{passing}");
        await other.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(137, other.ExitCode);
        if (point == CrashPoint.WithinHistory)
            Assert.Equal(before, await ReadAsync(fixture, "marts.dim_thing"));

        await fixture.RunAsync(Models());
        Assert.Equal(await Clean.Value, await ReadAllAsync(fixture));
    }

    [Fact(Explicit = true)]
    public async Task Other_process_runs()
    {
        var root = Environment.GetEnvironmentVariable(RootVariable)!;
        var runner = new Runner(
            new DuckDbWarehouse(Path.Combine(root, "warehouse.duckdb"), new()),
            new RunnerOptions { Root = root, InvocationId = "killed", Threads = 1 },
            TimeProvider.System);
        await runner.RunAsync(RunPlanner.Plan(Models().Build(), new RunRequest(RunVerb.Build)), null, TestContext.Current.CancellationToken);
    }

    private static ManifestBuilder Models() => HistoryLab.AddModels(new ManifestBuilder())
        .Model("growing", Materializations.Incremental, "SELECT id, max(_load) AS newest FROM staging.stg_things_log GROUP BY id", ["stg_things_log"], node => node with
        {
            Config = node.Config with
            {
                UniqueKey = ["id"],
                Codegen = node.Config.Codegen with
                {
                    Columns = [new BoundColumn { Name = "id", Type = "INTEGER" }, new BoundColumn { Name = "newest", Type = "BIGINT" }],
                },
            },
        })
        .Table("fct_thing", "SELECT * FROM marts.dim_thing UNION ALL BY NAME SELECT id, -1 AS trial FROM marts.growing", "dim_thing", "growing");

    private static async Task<RunFixture> RunFirstAsync()
    {
        var fixture = new RunFixture();
        await fixture.ExecuteAsync("CREATE SCHEMA raw", HistoryLab.CreateLog);
        await LoadAsync(fixture, 1);
        await fixture.RunAsync(Models());
        return fixture;
    }

    private static async Task<IReadOnlyList<string>> RunCleanAsync()
    {
        using var fixture = await RunFirstAsync();
        await LoadAsync(fixture, 2);
        await fixture.RunAsync(Models());
        return await ReadAllAsync(fixture);
    }

    private static async Task<IReadOnlyList<string>> ReadAllAsync(RunFixture fixture)
    {
        List<string> rows = [];
        foreach (var table in Tables)
            rows.AddRange(await ReadAsync(fixture, table));
        return rows;
    }

    private static Task LoadAsync(RunFixture fixture, int load) => fixture.ExecuteAsync(HistoryLab.Insert(Log, load)!);

    private static Task<IReadOnlyList<string>> ReadAsync(RunFixture fixture, string table) =>
        fixture.QueryAsync($"SELECT * FROM {table} ORDER BY ALL");

    private static Process Start(string root, string crashAt)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { "-explicit", "only", "-method", $"{typeof(KilledTests).FullName}.{nameof(Other_process_runs)}" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[RootVariable] = root;
        start.Environment["CODEGEN_CRASH_AT"] = crashAt;
        return Process.Start(start)!;
    }
}
