using System.Diagnostics;
using Codegen.Contracts;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Contracts.Schemas;
using Codegen.Lake.Stores;
using Codegen.Loading.Tests.Support;
using Codegen.Warehouse.DuckDb;

namespace Codegen.Loading.Tests;

/// <remarks>The other process is this very test program, asked for one of the explicit tests at the end.</remarks>
public sealed class HeldAndKilledTests
{
    private const string RootVariable = "CODEGEN_TEST_ROOT";

    private static readonly StreamDefinition Orders = Streams.Of("orders", ["id"], Streams.Column("id", ColumnType.Integer));

    [Fact]
    public async Task A_warehouse_that_another_process_has_open_is_held_by_that_process()
    {
        using var fixture = new LoadFixture();
        await fixture.LandAsync(Orders, """{"id":1}""");
        using var other = Start(nameof(Other_process_holds_the_warehouse), fixture, null);
        while (!File.Exists(Path.Combine(fixture.Lake.Root, "held")))
        {
            Assert.False(other.HasExited);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        var error = await Assert.ThrowsAsync<CodegenException>(() => fixture.LoadAsync(Orders));
        other.Kill();
        await other.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(("CG3001", Failure.Held), (error.Code, error.Failure));
        Assert.Contains($"held by process {other.Id}", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await fixture.LoadAsync(Orders)).Rows);
    }

    [Theory]
    [InlineData(CrashPoint.BeforeWarehouseCommit, 1, 0)]
    [InlineData(CrashPoint.AfterWarehouseCommit, 1, 2)]
    [InlineData(CrashPoint.BeforeWarehouseCommit, 3, 4)]
    public async Task A_load_that_is_killed_is_finished_by_the_next_one(string point, int passing, int rowsLeft)
    {
        using var fixture = new LoadFixture();
        for (var i = 0; i < 4; i++)
            await fixture.Lake.CommitAsync(LoadFixture.Id(Orders), Orders.Schema, [$"{{\"id\":{i}}}", $"{{\"id\":{i + 10}}}"], new Landed { At = TestLake.Start.AddSeconds(i) });
        using var other = Start(nameof(Other_process_loads), fixture, $"{point}:{passing}");
        await other.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(137, other.ExitCode);
        Assert.Equal([$"{rowsLeft}|{rowsLeft}"], await fixture.QueryAsync("SELECT (SELECT count(*) FROM raw.test__orders), (SELECT coalesce(sum(rows), 0) FROM raw.load_log)"));
        Assert.Equal(8 - rowsLeft, (await fixture.LoadAsync(Orders)).Rows);
        Assert.Equal(
            ["0|0", "1|10", "2|1", "3|11", "4|2", "5|12", "6|3", "7|13"],
            await fixture.QueryAsync("SELECT _seq, id FROM raw.test__orders ORDER BY _seq"));
        Assert.Equal(0, (await fixture.LoadAsync(Orders)).Rows);
    }

    [Fact(Explicit = true)]
    public async Task Other_process_holds_the_warehouse()
    {
        var root = Environment.GetEnvironmentVariable(RootVariable)!;
        await using var session = await new DuckDbWarehouse(Path.Combine(root, "warehouse.duckdb"), new()).OpenAsync(TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(root, "held"), "", TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromMinutes(1), TimeProvider.System, TestContext.Current.CancellationToken);
    }

    [Fact(Explicit = true)]
    public async Task Other_process_loads()
    {
        var root = Environment.GetEnvironmentVariable(RootVariable)!;
        var lake = Path.Combine(root, "lake");
        var loader = new Loader(
            new DuckDbWarehouse(Path.Combine(root, "warehouse.duckdb"), new() { ReadableFolders = [lake] }),
            new FolderObjectStore(lake),
            new LoaderOptions { SpoolFolder = Path.Combine(root, "spool"), BatchFiles = 1 });
        await loader.LoadAsync([LoadFixture.Source(Orders)], null, TestContext.Current.CancellationToken);
    }

    private static Process Start(string test, LoadFixture fixture, string? crashAt)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { "-explicit", "only", "-method", $"{typeof(HeldAndKilledTests).FullName}.{test}" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[RootVariable] = fixture.Lake.Root;
        if (crashAt is not null)
            start.Environment["CODEGEN_CRASH_AT"] = crashAt;
        return Process.Start(start)!;
    }
}
