using Codegen.Contracts.Connectors;
using Codegen.Ingestion.Connections;
using Codegen.Ingestion.Reports;
using Codegen.Ingestion.Tests.Provider;
using Microsoft.AspNetCore.Http;

namespace Codegen.Ingestion.Tests.Runs;

/// <summary>Streams that are read for each entry of a list, and for each record of a parent.</summary>
public sealed class ChildrenTests : IDisposable
{
    private static readonly StreamDefinition Issues = TestConnector.Items with
    {
        Name = "issues",
        Each = new EachDefinition("repos", ["owner", "repo"]),
        Cursor = TestConnector.Since,
        Request = new RequestDefinition
        {
            Path = "/repos/{owner}/{repo}/issues",
            Parameters =
            [
                new("owner", ParameterLocation.Path, ParameterSource.Each, "owner"), new("repo", ParameterLocation.Path, ParameterSource.Each, "repo"),
                new("state", ParameterLocation.Query, ParameterSource.Constant, "all"),
            ],
        },
    };

    private static readonly StreamDefinition Reactions = TestConnector.Items with
    {
        Name = "reactions",
        Request = new RequestDefinition
        {
            Path = "/repos/{owner}/{repo}/issues/{number}/reactions",
            Parameters =
            [
                .. Issues.Request.Parameters.Take(2), new("number", ParameterLocation.Path, ParameterSource.Parent, "number"),
            ],
        },
        Parent = new ParentDefinition { Stream = "issues", Bindings = [new ParentBinding("number", new FieldPath("id"))] },
    };

    private static readonly StreamDefinition Users = TestConnector.Items with
    {
        Name = "users",
        Request = new RequestDefinition
        {
            Path = "/reactions/{reaction}/of/{number}",
            Parameters = [new("reaction", ParameterLocation.Path, ParameterSource.Parent, "reaction"), new("number", ParameterLocation.Path, ParameterSource.Parent, "number")],
        },
        Parent = new ParentDefinition { Stream = "reactions", Bindings = [new ParentBinding("reaction", new FieldPath("id"))] },
    };

    private readonly TestLake _lake = new();

    public void Dispose() => _lake.Dispose();

    [Fact]
    public async Task Every_entry_is_a_partition_with_an_interval_of_its_own()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Json(Answers.Items(1, 1)));
        await RunAsync(provider, "issues");
        var report = await RunAsync(provider, "issues", "a/x", "b/y", "c/z");
        Assert.Equal(["/repos/a/x/issues?state=all", "/repos/b/y/issues?state=all", "/repos/c/z/issues?state=all"], provider.Requests);
        Assert.Equal(["c/z"], report.Covered.Select(delta => delta.Partition));
        Assert.Equal(["a/x", "b/y", "c/z"], (await _lake.RowsAsync("issues")).Select(row => row.Partition));
    }

    [Fact]
    public async Task Children_are_read_for_every_parent_and_parents_are_not_landed_again()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) => Answer(context));
        var report = await RunAsync(provider, "reactions");
        Assert.Equal((StreamOutcome.Done, 6L), (report.Outcome, report.Committed.Landed));
        Assert.Equal(["a/x/1", "a/x/2", "a/x/3", "b/y/1", "b/y/2", "b/y/3"], (await _lake.RowsAsync("reactions")).Select(row => row.Partition));
        Assert.Empty(await _lake.CommitsAsync("issues"));
        Assert.Equal("/repos/a/x/issues?state=all", provider.Requests.First());
        await RunAsync(provider, "reactions");
        Assert.Equal(16, provider.Requests.Count);
    }

    [Fact]
    public async Task A_grandchild_knows_all_of_its_ancestors()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) => Answer(context));
        var report = await RunAsync(provider, "users", "a/x");
        Assert.Equal((StreamOutcome.Done, 3L), (report.Outcome, report.Committed.Landed));
        Assert.Equal(["a/x/1/10", "a/x/2/20", "a/x/3/30"], (await _lake.RowsAsync("users")).Select(row => row.Partition));
        Assert.Contains("/reactions/20/of/2", provider.Requests);
    }

    [Fact]
    public async Task A_child_whose_parent_is_gone_is_skipped_and_counted()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) =>
            context.Request.Path.Value!.Contains("/2/", StringComparison.Ordinal) ? context.Status(404) : Answer(context));
        var report = await RunAsync(provider, "reactions", "a/x");
        Assert.Equal((StreamOutcome.Done, 2L, 1), (report.Outcome, report.Committed.Landed, report.PartitionsGone));
    }

    [Fact]
    public async Task Children_that_are_all_gone_are_an_error()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) =>
            context.Request.Path.Value!.EndsWith("/reactions", StringComparison.Ordinal) ? context.Status(404) : Answer(context));
        Assert.Equal("CG1107", (await RunAsync(provider, "reactions", "a/x")).Error?.Code);
    }

    [Fact]
    public async Task An_entry_that_is_gone_fails_its_stream_after_the_others_are_read()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) =>
            context.Request.Path.Value!.StartsWith("/repos/a/", StringComparison.Ordinal) ? context.Status(404) : Answer(context));
        var report = await RunAsync(provider, "issues");
        Assert.Equal((StreamOutcome.Failed, "CG1107", 3L), (report.Outcome, report.Error?.Code, report.Committed.Landed));
        Assert.Equal("b/y", Assert.Single(report.Covered).Partition);
    }

    [Fact]
    public async Task Children_of_parents_that_changed_are_read_once_the_parents_have_been_seen()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) =>
            context.Request.Query.ContainsKey("since") ? context.Json(Answers.Items(2, 2)) : Answer(context));
        var connector = TestConnector.Of(Issues, Reactions with { Parent = Reactions.Parent! with { Incremental = true } });
        var settings = Settings(provider, "reactions", "a/x");
        await _lake.RunAsync(connector, settings);
        provider.Now = Times.Noon.AddMinutes(1);
        var report = (await _lake.RunAsync(connector, settings)).Streams.Single();
        Assert.Equal((1L, 2L), (report.Committed.Landed, report.Requests));
        Assert.Equal("parents:issues/a/x", Assert.Single(report.Covered).Partition);
        Assert.Equal("/repos/a/x/issues?since=2026-11-22T12%3A00%3A00Z&state=all", provider.Requests.ElementAt(4));
    }

    [Fact]
    public async Task A_child_with_a_cursor_keeps_an_interval_for_each_parent()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) => Answer(context));
        var connector = TestConnector.Of(Issues, Reactions with { Cursor = TestConnector.Since });
        var settings = Settings(provider, "reactions", "a/x");
        var report = (await _lake.RunAsync(connector, settings)).Streams.Single();
        Assert.Equal(["a/x/1", "a/x/2", "a/x/3"], report.Covered.Select(delta => delta.Partition));
        provider.Now = Times.Noon.AddMinutes(1);
        await _lake.RunAsync(connector, settings);
        Assert.Equal("/repos/a/x/issues/3/reactions?since=2026-11-22T12%3A00%3A00Z", provider.Requests.Last());
    }

    /// <summary>Issues 1 to 3; one reaction each, ten times its issue's number; one user each.</summary>
    private static Task Answer(HttpContext context)
    {
        var path = context.Request.Path.Value!.Split('/');
        return path[^1] switch
        {
            "issues" => context.Json(Answers.Items(1, 3)),
            "reactions" => context.Json($$"""[{"id":{{path[^2]}}0}]"""),
            _ => context.Json("""[{"id":1}]"""),
        };
    }

    private ConnectionSettings Settings(FakeProvider provider, string stream, params string[] repos) => _lake.Connection(provider) with
    {
        Streams = [stream],
        Config = new Dictionary<string, IReadOnlyList<string>> { ["repos"] = repos.Length == 0 ? ["a/x", "b/y"] : repos },
    };

    private async Task<StreamReport> RunAsync(FakeProvider provider, string stream, params string[] repos) =>
        (await _lake.RunAsync(TestConnector.Of(Issues, Reactions, Users), Settings(provider, stream, repos))).Streams.Single();
}
