using System.Globalization;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Schemas;
using Codegen.Ingestion.Reports;
using Codegen.Ingestion.Tests.Provider;

namespace Codegen.Ingestion.Tests.Runs;

/// <summary>Walks over pages, from requests to rows.</summary>
public sealed class WalkTests : IDisposable
{
    private static readonly StreamDefinition ById = TestConnector.Items with
    {
        Records = new RecordsDefinition { Path = new FieldPath("data") },
        Paging = TestConnector.LastId,
    };

    private readonly TestLake _lake = new();

    public void Dispose() => _lake.Dispose();

    [Fact]
    public async Task The_last_record_s_id_leads_on_until_the_provider_says_that_there_is_no_more()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) =>
        {
            var from = int.Parse(context.Request.Query["starting_after"].FirstOrDefault("0")!, CultureInfo.InvariantCulture) + 1;
            return context.Json($$"""{"has_more":{{(from < 7 ? "true" : "false")}},"data":{{Answers.Items(from, from + 2)}},"url":"/items"}""");
        });
        var report = await RunAsync(ById, provider);
        Assert.Equal((StreamOutcome.Done, 9), (report.Outcome, report.Committed.Landed));
        Assert.Equal(["/items?limit=100", "/items?limit=100&starting_after=3", "/items?limit=100&starting_after=6"], provider.Requests);
    }

    [Fact]
    public async Task Without_a_flag_an_empty_page_ends_the_walk()
    {
        await using var provider = await FakeProvider.StartAsync((context, count) => context.Json($$"""{"data":{{(count < 3 ? Answers.Items(count, count) : "[]")}}}"""));
        var report = await RunAsync(ById with { Paging = TestConnector.LastId with { More = null, Size = null } }, provider);
        Assert.Equal((StreamOutcome.Done, 2), (report.Outcome, report.Committed.Landed));
        Assert.Equal("/items?starting_after=2", provider.Requests.Last());
    }

    [Theory]
    [InlineData("""{"data":[],"has_more":true}""", "CG1205")]
    [InlineData("""{"data":[{"id":1}]}""", "CG1206")]
    [InlineData("""{"data":[{"id":1}],"has_more":"yes"}""", "CG1206")]
    [InlineData("""{"data":[{"id":1},{"name":"x"}],"has_more":true}""", "CG1206")]
    [InlineData("""{"data":[{"id":1},null],"has_more":true}""", "CG1206")]
    [InlineData("""{"data":[{"id":1}],"has_more":true}""", "CG1202")]
    [InlineData("""{"items":[],"has_more":false}""", "CG1302")]
    [InlineData("""{"data":{"0":{}},"has_more":false}""", "CG1302")]
    [InlineData("""{"data":[],"data":[],"has_more":false}""", "CG1302")]
    [InlineData("[]", "CG1302")]
    [InlineData("\"data\"", "CG1302")]
    public async Task A_page_that_does_not_say_how_to_go_on_is_an_error(string page, string code)
    {
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Json(page));
        var report = await RunAsync(ById, provider);
        Assert.Equal((StreamOutcome.Failed, code), (report.Outcome, report.Error?.Code));
        Assert.InRange(provider.Requests.Count, 1, 2);
    }

    [Theory]
    [InlineData("same link", "CG1202")]
    [InlineData("back", "CG1202")]
    [InlineData("same page", "CG1203")]
    [InlineData("same keys", "CG1203")]
    [InlineData("known keys", "CG1204")]
    public async Task A_walk_that_goes_round_in_a_circle_is_an_error(string how, string code)
    {
        await using var provider = await FakeProvider.StartAsync((context, count) => how switch
        {
            "same link" => context.Json(Answers.Items(count, count), "/items?page=2"),
            "back" => context.Json(Answers.Items(count, count), count == 1 ? "/items?page=2" : "/items"),
            "same page" => context.Json(Answers.Items(1, 2), $"/items?page={count + 1}"),
            "same keys" => context.Json($$"""[{"id":1,"name":"{{count}}"}]""", $"/items?page={count + 1}"),
            _ => context.Json(count == 1 ? Answers.Items(1, 9) : Answers.Items(count, 7), $"/items?page={count + 1}"),
        });
        var report = await RunAsync(TestConnector.Items with { Cursor = TestConnector.Since }, provider);
        Assert.Equal((StreamOutcome.Failed, code), (report.Outcome, report.Error?.Code));
        Assert.Empty(report.Covered);
        Assert.InRange(provider.Requests.Count, 1, 4);
    }

    [Fact]
    public async Task A_single_page_that_is_one_object_is_one_record()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Json("""{"account":{"id":"a1","name":"x"}}"""));
        var stream = TestConnector.Items with
        {
            Records = new RecordsDefinition { Path = new FieldPath("account"), Shape = RecordsShape.Object },
            Paging = PagingDefinition.Single,
        };
        await RunAsync(stream, provider);
        Assert.Equal("a1", Assert.Single(await _lake.RowsAsync("items")).Id);
    }

    [Fact]
    public async Task A_map_s_values_are_records_and_its_names_their_keys()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Json("""{"rates":{"EUR":{"rate":1.5},"\u0055SD":2,"CHF":null}}"""));
        var stream = TestConnector.Items with
        {
            Records = new RecordsDefinition { Path = new FieldPath("rates"), Shape = RecordsShape.Map },
            Paging = PagingDefinition.Single,
            Key = [],
            Schema = new StreamSchema { WholeRecord = true, Columns = [new Column { Field = "value", Name = "value", Type = ColumnType.Json }] },
        };
        await RunAsync(stream, provider);
        var rows = await _lake.RowsAsync("items");
        Assert.Equal(["EUR", "USD", "CHF"], rows.Select(row => row.Envelope.GetProperty("key").GetString()));
        Assert.Equal(["""{"rate":1.5}""", "2", "null"], rows.Select(row => row.Record.GetRawText()));
    }

    [Theory]
    [InlineData("code", "a", null, "a")]
    [InlineData("code", "a", "name", """["a","x"]""")]
    [InlineData("id", "a", "name", null)]
    public async Task A_key_that_is_no_column_stands_in_the_envelope(string first, string code, string? second, string? key)
    {
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Json($$"""[{"id":1,"code":"{{code}}","name":"x"}]"""));
        await RunAsync(TestConnector.Items with { Key = second is null ? [new FieldPath(first)] : [new FieldPath(first), new FieldPath(second)] }, provider);
        var envelope = Assert.Single(await _lake.RowsAsync("items")).Envelope;
        Assert.Equal(key, envelope.TryGetProperty("key", out var found) ? found.GetString() : null);
    }

    [Fact]
    public async Task Windows_are_walked_one_after_another_and_empty_ones_count_as_covered()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Json("""{"data":[],"has_more":false}"""));
        var stream = ById with { Cursor = TestConnector.Created with { Window = TimeSpan.FromDays(10), Begin = Times.Noon.AddDays(-25) } };
        var report = await RunAsync(stream, provider);
        Assert.Equal(3, report.Covered.Count);
        Assert.Equal(1, report.Commits);
        Assert.Equal(Times.Noon, report.Covered[^1].Covered.To);
        Assert.StartsWith("/items?limit=100&created%5Bgte%5D=1793188800&created%5Blt%5D=1794052800", provider.Requests.First(), StringComparison.Ordinal);

        await RunAsync(stream, provider);
        Assert.Equal(3, provider.Requests.Count);
    }

    [Fact]
    public async Task A_commit_that_is_due_in_mid_walk_carries_files_and_no_state()
    {
        _lake.CommitBytes = 1;
        await using var provider = await FakeProvider.StartAsync((context, count) => context.Json(Answers.Items(count, count), count < 3 ? $"/items?page={count + 1}" : null));
        var report = await RunAsync(TestConnector.Items with { Cursor = TestConnector.Since }, provider);
        var commits = await _lake.CommitsAsync("items");
        Assert.Equal((4, 4), (report.Commits, commits.Count));
        Assert.Equal([1, 1, 1, 0], commits.Select(commit => commit.Counts.Landed));
        Assert.Equal([0, 0, 0, 1], commits.Select(commit => commit.State.Count));
    }

    [Theory]
    [InlineData(CursorOrder.Ascending, "09:00:00,09:00:00,09:00:05,09:00:09", "09:00:05")]
    [InlineData(CursorOrder.Ascending, "09:00:08,09:00:07,09:00:05,09:00:09", "09:00:08")]
    [InlineData(CursorOrder.None, "09:00:00,09:00:01,09:00:05,09:00:09", null)]
    public async Task Only_records_that_ascend_cover_before_the_walk_s_end(CursorOrder order, string times, string? coveredTo)
    {
        _lake.CommitBytes = 1;
        var stamps = times.Split(',');
        await using var provider = await FakeProvider.StartAsync((context, count) => count == 4
            ? context.Status(400)
            : context.Json($$"""[{"id":{{count}},"updated_at":"2026-11-22T{{stamps[count - 1]}}Z"}]""", $"/items?page={count + 1}"));
        var stream = TestConnector.Items with { Cursor = TestConnector.Since with { Order = order } };
        var report = await RunAsync(stream, provider);
        Assert.Equal(StreamOutcome.Failed, report.Outcome);
        Assert.Equal(stamps[0] == "09:00:08", report.Notes.Any(note => note.Contains("did not ascend", StringComparison.Ordinal)));
        Assert.Equal(coveredTo is null ? null : Times.At($"2026-11-22T{coveredTo}Z"), report.Covered.Select(delta => (DateTimeOffset?)delta.Covered.To).LastOrDefault());
    }

    private async Task<StreamReport> RunAsync(StreamDefinition stream, FakeProvider provider) =>
        (await _lake.RunAsync(TestConnector.Of(stream), provider)).Streams.Single();
}
