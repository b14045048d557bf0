using Codegen.Contracts.Runs;
using Codegen.Transform.Planning;
using Codegen.Transform.Running;
using Codegen.Transform.Tests.Support;

namespace Codegen.Transform.Tests.Running;

public sealed class RunnerTests
{
    private static ManifestBuilder Shop => new ManifestBuilder()
        .Source("shop", "orders")
        .View("stg_orders", "SELECT id, amount FROM raw.shop__orders", "shop.orders")
        .Table("fct_orders", "SELECT id, amount * 2 AS doubled FROM staging.stg_orders -- a comment", "stg_orders")
        .Table("overview", "SELECT sum(doubled) AS total FROM marts.fct_orders", "fct_orders");

    [Fact]
    public async Task Models_are_built_in_the_order_of_their_dependencies()
    {
        using var fixture = await ShopAsync();
        var results = await fixture.RunAsync(Shop);
        Assert.Equal(["fct_orders:success", "overview:success", "stg_orders:success"], RunFixture.Statuses(results));
        Assert.Equal(["6"], await fixture.QueryAsync("SELECT total FROM marts.overview"));
        var table = results.Results.Single(result => result.UniqueId.EndsWith("fct_orders", StringComparison.Ordinal));
        Assert.Equal((2, 2), (table.AdapterResponse.RowsAffected, table.AdapterResponse.RowCount));
        Assert.Equal("build", results.Args.Which);
    }

    [Fact]
    public async Task A_failed_test_keeps_what_is_below_from_being_built_and_nothing_else()
    {
        using var fixture = await ShopAsync();
        var results = await fixture.RunAsync(Shop
            .Test("few", "SELECT * FROM marts.fct_orders WHERE doubled > 2 -- these", "error", "fct_orders")
            .Test("none", "SELECT * FROM marts.fct_orders WHERE doubled > 9", "error", "fct_orders")
            .Test("warned", "SELECT * FROM marts.fct_orders", "warn", "fct_orders"));
        Assert.Equal(
            ["fct_orders:success", "few:fail", "none:pass", "overview:skipped", "stg_orders:success", "warned:warn"],
            RunFixture.Statuses(results));
        Assert.Equal("skipped: the test few failed", Result(results, "overview").Message);
        Assert.Equal((1, "1 failing row; the query that finds them: target/compiled/models/tests/few.sql"), (Result(results, "few").Failures, Result(results, "few").Message));
        Assert.Equal(2, Result(results, "warned").Failures);
    }

    [Fact]
    public async Task A_model_that_the_warehouse_refuses_names_its_file_and_its_compiled_sql()
    {
        using var fixture = await ShopAsync();
        var results = await fixture.RunAsync(new ManifestBuilder()
            .Table("wrong", "SELECT CAST('Jane Roe' AS INTEGER) AS id")
            .Table("below", "SELECT 1 AS id", "wrong")
            .Table("beside", "SELECT 1 AS id"));
        Assert.Equal(["below:skipped", "beside:success", "wrong:error"], RunFixture.Statuses(results));
        Assert.Equal(
            "models/marts/wrong.sql(2,1): error CG4505: wrong: the warehouse refused the statement: a value doesn't convert "
            + "(the value is not shown) Its SQL: target/compiled/models/marts/wrong.sql",
            Result(results, "wrong").Message);
    }

    [Fact]
    public async Task A_model_becomes_a_table_where_a_view_was_and_the_other_way_round()
    {
        using var fixture = new RunFixture();
        for (var run = 0; run < 2; run++)
        {
            await fixture.RunAsync(new ManifestBuilder().View("x", "SELECT 1 AS id"));
            Assert.Equal(["view"], await fixture.QueryAsync("SELECT 'view' FROM duckdb_views() WHERE view_name = 'x'"));
            Assert.Equal(["x:success"], RunFixture.Statuses(await fixture.RunAsync(new ManifestBuilder().Table("x", "SELECT 2 AS id"))));
            Assert.Equal(["2"], await fixture.QueryAsync("SELECT id FROM marts.x"));
        }
    }

    [Theory]
    [InlineData("overview", "overview reads fct_orders, which was never built and isn't selected. Run codegen models build --select +overview.")]
    [InlineData("stg_orders", "stg_orders reads shop.orders, which was never loaded. Run codegen sync first.")]
    public async Task What_reads_something_missing_says_how_to_get_it(string select, string message)
    {
        using var fixture = new RunFixture();
        var results = await fixture.RunAsync(Shop, RunVerb.Run, select);
        Assert.Contains(message, Assert.Single(results.Results).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_tells_of_each_step_that_begins_and_ends()
    {
        using var fixture = await ShopAsync();
        var seen = new List<RunProgress>();
        await fixture.RunAsync(Shop.Build(), new RunRequest(RunVerb.Build), new Told(seen));
        Assert.Equal(
            ["stg_orders began 1/3", "stg_orders success 1/3", "fct_orders began 2/3", "fct_orders success 2/3", "overview began 3/3", "overview success 3/3"],
            seen.Select(one => $"{one.Step.Node.Name} {one.Result?.Status ?? "began"} {one.Number}/{one.Total}"));
    }

    [Fact]
    public async Task Many_models_are_built_by_several_sessions_at_once()
    {
        using var fixture = new RunFixture();
        var models = new ManifestBuilder();
        for (var i = 0; i < 60; i++)
            models = i < 6 ? models.Table($"m{i}", $"SELECT {i} AS id") : models.View($"m{i}", $"SELECT id + 6 AS id FROM marts.m{i - 6}", $"m{i - 6}");
        var results = await fixture.RunAsync(models);
        Assert.All(results.Results, result => Assert.Equal(NodeStatus.Success, result.Status));
        Assert.Equal(["59"], await fixture.QueryAsync("SELECT id FROM marts.m59"));
    }

    [Fact]
    public async Task A_cancelled_run_interrupts_its_statements()
    {
        using var fixture = new RunFixture();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var plan = RunPlanner.Plan(
            new ManifestBuilder().Table("endless", "SELECT count(*) AS n FROM range(1000000) a, range(1000000) b WHERE a.range % 7 = b.range % 5").Build(),
            new RunRequest(RunVerb.Run));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fixture.Runner().RunAsync(plan, null, stop.Token));
        Assert.Equal(["0"], await fixture.QueryAsync("SELECT count(*) FROM duckdb_tables()"));
    }

    [Fact]
    public async Task An_empty_plan_ends_at_once()
    {
        using var fixture = new RunFixture();
        Assert.Empty((await fixture.RunAsync(new ManifestBuilder())).Results);
    }

    private static async Task<RunFixture> ShopAsync()
    {
        var fixture = new RunFixture();
        await fixture.ExecuteAsync("CREATE SCHEMA raw", "CREATE TABLE raw.shop__orders AS SELECT 1 AS id, 1 AS amount UNION ALL SELECT 2, 2");
        return fixture;
    }

    private static NodeResult Result(RunResults results, string name) =>
        results.Results.Single(result => result.UniqueId.EndsWith("." + name, StringComparison.Ordinal));

    private sealed class Told(List<RunProgress> seen) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => seen.Add(value);
    }
}
