using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;
using Codegen.Contracts.Runs;
using Codegen.Transform.Histories;
using Codegen.Transform.Planning;
using Codegen.Transform.Running;
using Codegen.Transform.Tests.Support;

namespace Codegen.Transform.Tests.Histories;

public sealed class HistoryRunTests
{
    private static readonly LogEvent[][] Log =
    [
        [
            new LogEvent(1, 1, "north", 1, 1, 0, false, "A", 0), new LogEvent(1, 2, "north", 1, 1, 1, false, "A", 0),
            new LogEvent(2, 1, "north", 3, 1, 2, false, "B", 0), new LogEvent(3, 1, "north", 2, 1, 3, true, null, null),
        ],
    ];

    [Fact]
    public async Task A_first_build_reads_the_whole_log_and_later_ones_write_what_differs()
    {
        await using var lab = await HistoryLab.OpenAsync();
        Assert.Equal("2|2|built from the whole log: there was no table", await BuildAsync(lab, 1));
        Assert.Equal("2|3|", await BuildAsync(lab, 2));
        Assert.Equal("2|4|", await BuildAsync(lab, 3));
        Assert.Equal("0|4|", await BuildAsync(lab, 4));
    }

    [Fact]
    public async Task A_changed_model_is_made_anew()
    {
        await using var lab = await BuiltAsync();
        lab.Manifest = Change("dim_thing", "other");
        Assert.Equal("4|4|built from the whole log: the model, or one that its log is made of, has changed", Text(await lab.BuildAsync()));
        Assert.Equal("0|4|", Text(await lab.BuildAsync()));
        lab.Manifest = Change("stg_things_log", "other");
        Assert.Equal("the model, or one that its log is made of, has changed since it was built", (await lab.VerifyAsync()).Problem);
        Assert.Equal("4|4|built from the whole log: the model, or one that its log is made of, has changed", Text(await lab.BuildAsync()));
    }

    [Theory]
    [InlineData("UPDATE raw.shop__things SET _load = 9")]
    [InlineData("UPDATE raw.shop__things SET _load = 1")]
    [InlineData("DELETE FROM raw.shop__things WHERE _load = 1")]
    public async Task A_log_that_was_made_anew_makes_its_history_anew(string change)
    {
        await using var lab = await BuiltAsync();
        await lab.ExecuteAsync(change);
        Assert.Contains("built from the whole log: its log was made anew", Text(await lab.BuildAsync()), StringComparison.Ordinal);
        Assert.True((await lab.VerifyAsync()).IsEqual);
    }

    [Theory]
    [InlineData("ALTER TABLE marts.dim_thing ADD COLUMN note VARCHAR", "someone has changed the table's columns")]
    [InlineData("DELETE FROM _codegen.history_state", "the table was not made by this model")]
    public async Task A_table_that_is_not_what_the_model_made_is_made_anew(string change, string reason)
    {
        await using var lab = await BuiltAsync();
        await lab.ExecuteAsync(change);
        Assert.Equal($"4|4|built from the whole log: {reason}", Text(await lab.BuildAsync()));
        Assert.Equal("0|4|", Text(await lab.BuildAsync()));
    }

    [Fact]
    public async Task A_full_refresh_is_said_so()
    {
        await using var lab = await BuiltAsync();
        Assert.Equal("4|4|built from the whole log: a full refresh was asked for", Text(await lab.BuildAsync(fullRefresh: true)));
    }

    [Fact]
    public async Task A_comparison_finds_what_someone_changed_by_hand()
    {
        await using var lab = await BuiltAsync();
        Assert.True((await lab.VerifyAsync()).IsEqual);
        await lab.ExecuteAsync("UPDATE marts.dim_thing SET amount = 7 WHERE id = 2");
        await lab.ExecuteAsync("DELETE FROM marts.dim_thing WHERE id = 1 AND valid_to IS NULL");
        Assert.Equal(new { Missing = 2L, Surplus = 1L }, await DifferenceAsync(lab));
    }

    [Theory]
    [InlineData("_version")]
    [InlineData("region")]
    public async Task Events_that_can_not_be_placed_change_nothing(string column)
    {
        await using var lab = await BuiltAsync();
        await lab.ExecuteAsync($"INSERT INTO raw.shop__things SELECT * REPLACE (NULL AS {column}, 4 AS _load) FROM raw.shop__things WHERE _load = 1");
        var result = await lab.BuildAsync();
        Assert.Equal(NodeStatus.Error, result.Status);
        Assert.Contains("error CG4508: dim_thing: 2 rows of its log have no _version, or null in trial, id, region.", result.Message, StringComparison.Ordinal);
        Assert.Equal("4", await lab.CountAsync());
    }

    [Fact]
    public async Task Histories_are_spliced_side_by_side()
    {
        using var fixture = new RunFixture();
        await fixture.ExecuteAsync("CREATE SCHEMA raw", HistoryLab.CreateLog);
        var models = HistoryLab.AddModels(new ManifestBuilder());
        var history = models.Build().Nodes["model.test.dim_thing"];
        for (var copy = 0; copy < 5; copy++)
            models.Model($"dim_{copy}", Materializations.Scd2, history.CompiledCode!, ["stg_things_log"], node => node with { Config = history.Config });
        for (var load = 1; load <= 3; load++)
        {
            await fixture.ExecuteAsync(HistoryLab.Insert(Log, load)!);
            var plan = RunPlanner.Plan(models.Build(), new RunRequest(RunVerb.Run));
            var results = await fixture.Runner(threads: 6).RunAsync(plan, null, TestContext.Current.CancellationToken);
            Assert.All(results.Results, result => Assert.True(result.Status == NodeStatus.Success, result.Message));
        }

        Assert.Equal(["6|6"], await fixture.QueryAsync("SELECT count(*), count(DISTINCT model) FROM _codegen.history_state WHERE load = 3"));
        Assert.Equal(["4"], await fixture.QueryAsync("SELECT count(*) FROM marts.dim_4"));
    }

    [Fact]
    public async Task Without_a_history_there_is_nothing_to_rebuild()
    {
        using var fixture = new RunFixture();
        var rebuild = new HistoryRebuild(fixture.Warehouse, new RunnerOptions { Root = "", InvocationId = "" }, TimeProvider.System);
        var error = await Assert.ThrowsAsync<CodegenException>(() => rebuild.VerifyAsync(
            new ManifestBuilder().View("x", "SELECT 1").Build(), [], [], TestContext.Current.CancellationToken));
        Assert.Equal(("CG4510", Failure.Config), (error.Code, error.Failure));
    }

    private static async Task<HistoryLab> BuiltAsync()
    {
        var lab = await HistoryLab.OpenAsync();
        for (var load = 1; load <= 3; load++)
            await BuildAsync(lab, load);
        return lab;
    }

    private static async Task<string> BuildAsync(HistoryLab lab, int load)
    {
        await lab.LoadAsync(Log, load);
        return Text(await lab.BuildAsync());
    }

    private static async Task<object> DifferenceAsync(HistoryLab lab)
    {
        var difference = await lab.VerifyAsync();
        return new { difference.Missing, difference.Surplus };
    }

    private static Manifest Change(string model, string fingerprint)
    {
        var manifest = HistoryLab.Models.Build();
        var node = manifest.Nodes["model.test." + model];
        var changed = node with { Config = node.Config with { Codegen = node.Config.Codegen with { Fingerprint = fingerprint } } };
        return manifest with { Nodes = manifest.Nodes.ToDictionary(entry => entry.Key, entry => entry.Key == node.UniqueId ? changed : entry.Value) };
    }

    private static string Text(NodeResult result) => result.Status == NodeStatus.Success
        ? $"{result.AdapterResponse.RowsAffected}|{result.AdapterResponse.RowCount}|{result.Message}"
        : $"{result.Status}: {result.Message}";
}
