using Codegen.Contracts;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Ingestion.Connections;
using Codegen.Ingestion.Progress;
using Codegen.Ingestion.Reports;
using Codegen.Ingestion.Tests.Provider;

namespace Codegen.Ingestion.Tests.Runs;

/// <summary>A run as a whole: its streams, its clock, its neighbours.</summary>
public sealed class IngestorTests : IDisposable
{
    private static readonly StreamDefinition Others = TestConnector.Items with { Name = "others", Request = new RequestDefinition { Path = "/others" } };
    private static readonly StreamDefinition Refused = TestConnector.Items with { Name = "refused", Refusal = "its paging is unknown." };

    private readonly TestLake _lake = new();

    public void Dispose() => _lake.Dispose();

    [Fact]
    public async Task A_stream_that_fails_does_not_stop_the_others()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Request.Path == "/items" ? context.Status(400) : context.Json(Answers.Items(1, 2)));
        var report = await _lake.RunAsync(TestConnector.Of(TestConnector.Items, Others, Refused), provider);
        Assert.Equal([StreamOutcome.Failed, StreamOutcome.Done, StreamOutcome.Refused], report.Streams.Select(stream => stream.Outcome));
        Assert.Equal("its paging is unknown.", report.Streams[2].Refusal);
        Assert.Equal(["items"], report.Failed.Select(stream => stream.Stream));
    }

    [Fact]
    public async Task A_refused_stream_that_is_asked_for_by_name_is_a_mistake_in_the_settings()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Json("[]"));
        var error = await Assert.ThrowsAsync<CodegenException>(() => _lake.RunAsync(
            TestConnector.Of(TestConnector.Items, Refused), _lake.Connection(provider) with { Streams = ["refused", "itemz"] }));
        Assert.Equal(("CG1002", Failure.Config), (error.Code, error.Failure));
        Assert.Contains("its paging is unknown", error.Message, StringComparison.Ordinal);
        Assert.Contains("Known: items, refused", error.Message, StringComparison.Ordinal);
        Assert.Empty(provider.Requests);
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(2)]
    public async Task A_provider_whose_clock_is_days_away_is_read_by_its_own_clock(int days)
    {
        var now = TimeProvider.System.GetUtcNow().AddDays(days);
        now = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Json(Answers.Items(1, 1)));
        provider.Now = now;
        var connector = TestConnector.Of(TestConnector.Items with { Cursor = TestConnector.Since });
        var report = await _lake.RunAsync(connector, provider);
        Assert.Equal(now, report.RunStart);
        Assert.Equal(now, Assert.Single(report.Streams.Single().Covered).Covered.To);
        Assert.Equal(now, Assert.Single(await _lake.RowsAsync("items")).At);
        Assert.Equal(now, (await _lake.CommitsAsync("items"))[0].At);
        Assert.Equal(days, Math.Round(Assert.Single(_lake.Events.OfType<RunStarted>()).Ahead.TotalDays, 1));
    }

    [Fact]
    public async Task A_provider_without_a_date_is_read_by_our_clock()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Json(Answers.Items(1, 1)));
        provider.Now = null;
        var report = await _lake.RunAsync(TestConnector.Of(TestConnector.Items), provider);
        Assert.InRange(TimeProvider.System.GetUtcNow() - report.RunStart, TimeSpan.Zero, TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task Two_connections_with_equal_ids_are_two_histories()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Json(Answers.Items(1, 3)));
        var connector = TestConnector.Of(TestConnector.Items with { Cursor = TestConnector.Since });
        await _lake.RunAsync(connector, _lake.Connection(provider, "north"));
        await _lake.RunAsync(connector, _lake.Connection(provider, "south"));
        Assert.Equal(["/items", "/items"], provider.Requests);
        Assert.Equal((3, 3), ((await _lake.RowsAsync("items", "north")).Count, (await _lake.RowsAsync("items", "south")).Count));
    }

    [Fact]
    public async Task Two_runs_at_once_land_the_same_versions()
    {
        _lake.CommitBytes = 1;
        await using var provider = await FakeProvider.StartAsync((context, _) =>
        {
            var page = int.Parse(context.Request.Query["page"].FirstOrDefault("1")!, System.Globalization.CultureInfo.InvariantCulture);
            return context.Json(Answers.Items(page, page), page < 20 ? $"/items?page={page + 1}" : null);
        });
        var connector = TestConnector.Of(TestConnector.Items with { Cursor = TestConnector.Since });
        var reports = await Task.WhenAll(_lake.RunAsync(connector, provider), _lake.RunAsync(connector, provider));
        Assert.All(reports, report => Assert.Equal(StreamOutcome.Done, report.Streams.Single().Outcome));
        var commits = await _lake.CommitsAsync("items");
        Assert.Equal(Enumerable.Range(1, commits.Count), commits.Select(commit => (int)commit.Number));
        var versions = (await _lake.RowsAsync("items")).GroupBy(row => row.Id).ToList();
        Assert.Equal(20, versions.Count);
        Assert.All(versions, rows => Assert.Equal(2, rows.Count()));
    }

    [Fact]
    public async Task Streams_may_be_read_side_by_side()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Json(Answers.Items(1, 50)));
        var streams = Enumerable.Range(0, 8).Select(number => TestConnector.Items with { Name = $"s{number}" }).ToArray();
        var report = await _lake.RunAsync(TestConnector.Of(streams), _lake.Connection(provider) with { Degree = 4 });
        Assert.Equal(streams.Select(stream => stream.Name), report.Streams.Select(stream => stream.Stream));
        Assert.All(report.Streams, stream => Assert.Equal(50, stream.Accounted));
    }

    [Fact]
    public async Task A_run_that_is_cancelled_keeps_what_is_committed()
    {
        _lake.CommitBytes = 1;
        using var stop = new CancellationTokenSource();
        await using var provider = await FakeProvider.StartAsync(async (context, count) =>
        {
            if (count == 3)
                await stop.CancelAsync();
            await context.Json(Answers.Items(count, count), $"/items?page={count + 1}");
        });
        var ingestor = new Ingestor(
            TestConnector.Of(TestConnector.Items), _lake.Connection(provider), new IngestServices { Lake = _lake.Store, SpoolFolder = _lake.Spool, CommitBytes = 1 });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ingestor.RunAsync(stop.Token));
        Assert.InRange((await _lake.RowsAsync("items")).Count, 0, 2);
    }

    [Fact]
    public async Task A_run_tells_what_it_does()
    {
        await using var provider = await FakeProvider.StartAsync((context, count) => count == 1 ? context.Status(503) : context.Json(Answers.Items(1, 2)));
        await _lake.RunAsync(TestConnector.Of(TestConnector.Items), provider);
        Assert.Collection(
            _lake.Events,
            said => Assert.Equal(Times.Noon, Assert.IsType<RunStarted>(said).RunStart),
            said => Assert.Equal(["in full"], Assert.IsType<StreamStarted>(said).Steps),
            said => Assert.Equal("HTTP 503 ServiceUnavailable", Assert.IsType<Waiting>(said).Reason),
            said => Assert.Equal((1, 2, 2L), (((PageRead)said).Page, ((PageRead)said).Records, ((PageRead)said).Total)),
            said => Assert.Equal((1L, 2L), (((StreamCommitted)said).Number, ((StreamCommitted)said).Total)),
            said => Assert.Equal(StreamOutcome.Done, Assert.IsType<StreamFinished>(said).Report.Outcome));
    }

    [Fact]
    public void Everything_wrong_with_the_settings_is_said_at_once()
    {
        var stream = TestConnector.Items with
        {
            Each = new EachDefinition("repos", ["owner", "repo"]),
            Cursor = TestConnector.Since with { BeginConfig = "start" },
            Request = new RequestDefinition { Path = "/{a}", Parameters = [new("a", ParameterLocation.Path, ParameterSource.Config, "account")] },
        };
        var settings = new ConnectionSettings
        {
            Connection = "shop",
            Server = "ftp://x",
            Secrets = new Dictionary<string, Secret> { ["token"] = new("two words") },
            Config = new Dictionary<string, IReadOnlyList<string>> { ["repos"] = ["octocat"], ["start"] = ["soon"], ["repo"] = ["x"] },
        };
        var problems = SettingsCheck.Find(TestConnector.Of(new AuthDefinition(AuthKind.Bearer, "token"), stream).Definition, settings);
        Assert.Equal(["server", "secrets.token", "config.repo", "config.account", "config.repos", "config.start"], problems.Select(problem => problem.Key));
        Assert.DoesNotContain(problems, problem => problem.Message.Contains("two words", StringComparison.Ordinal));
    }
}
