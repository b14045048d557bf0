using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Contracts.Records;
using Codegen.Contracts.Schemas;
using Codegen.Ingestion.Reports;
using Codegen.Ingestion.Tests.Provider;

namespace Codegen.Ingestion.Tests.Runs;

/// <summary>A hand-written hook sees each record before it lands, and may refuse it.</summary>
public sealed class HookTests : IDisposable
{
    private readonly TestLake _lake = new();

    public void Dispose() => _lake.Dispose();

    [Fact]
    public async Task Every_readable_record_is_shown_once_and_lands_as_it_came()
    {
        const string Page = """[ {"id":1,"name":"é","amount": 1}, {"name":"no key"}, {"id":2, "more":"\ud800"} ]""";
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Json(Page));
        var reader = new HookedReader(_ => { });

        var report = (await _lake.RunAsync(Connector(reader), provider)).Streams.Single();

        Assert.Equal(StreamOutcome.Done, report.Outcome);
        Assert.Equal(["1é", "2"], reader.Seen);
        Assert.Equal(["""{"id":1,"name":"é","amount": 1}""", """{"id":2, "more":"\ufffd"}"""], (await _lake.RowsAsync("items")).Select(row => row.Record.GetRawText()));
    }

    [Fact]
    public async Task What_a_hook_throws_fails_the_slice_and_nothing_of_the_page_lands()
    {
        var refuses = true;
        var reader = new HookedReader(item =>
        {
            if (refuses && item.Id == 5)
                throw new InvalidOperationException("Five is not for us.");
        });
        await using var provider = await FakeProvider.StartAsync((context, _) =>
            context.Request.Query.ContainsKey("page") ? context.Json(Answers.Items(4, 6)) : context.Json(Answers.Items(1, 3), "/items?page=2"));
        var connector = Connector(reader, TestConnector.Items with { Cursor = TestConnector.Since });

        var report = (await _lake.RunAsync(connector, provider)).Streams.Single();

        Assert.Equal((StreamOutcome.Failed, "CG1304", Failure.Terminal), (report.Outcome, report.Error!.Code, report.Error.Failure));
        Assert.StartsWith("items: the hook OnRecord of HookedReader threw InvalidOperationException at its record 5: Five is not for us.", report.Error.Message, StringComparison.Ordinal);
        Assert.Empty(await _lake.CommitsAsync("items"));
        Assert.Empty(report.Covered);

        refuses = false;
        Assert.Equal(StreamOutcome.Done, (await _lake.RunAsync(connector, provider)).Streams.Single().Outcome);
        Assert.Equal(["1", "2", "3", "4", "5", "6"], (await _lake.RowsAsync("items")).Select(row => row.Id));
    }

    [Fact]
    public async Task Pages_that_were_committed_before_stay()
    {
        _lake.CommitBytes = 1;
        var reader = new HookedReader(item => ArgumentOutOfRangeException.ThrowIfGreaterThan(item.Id, 4));
        await using var provider = await FakeProvider.StartAsync((context, _) =>
            context.Request.Query.ContainsKey("page") ? context.Json(Answers.Items(4, 6)) : context.Json(Answers.Items(1, 3), "/items?page=2"));

        var report = (await _lake.RunAsync(Connector(reader), provider)).Streams.Single();

        Assert.Equal("CG1304", report.Error!.Code);
        Assert.Equal(["1", "2", "3"], (await _lake.RowsAsync("items")).Select(row => row.Id));
    }

    [Fact]
    public async Task An_entry_that_was_read_is_committed_before_the_next_may_be_refused()
    {
        var reader = new HookedReader(item => ArgumentOutOfRangeException.ThrowIfGreaterThan(item.Id, 2));
        await using var provider = await FakeProvider.StartAsync((context, _) =>
            context.Json(context.Request.Path == "/a/b" ? Answers.Items(1, 2) : Answers.Items(3, 4)));
        var stream = TestConnector.Items with
        {
            Each = new EachDefinition("repos", ["owner", "repo"]),
            Request = new RequestDefinition
            {
                Path = "/{owner}/{repo}",
                Parameters = [new("owner", ParameterLocation.Path, ParameterSource.Each, "owner"), new("repo", ParameterLocation.Path, ParameterSource.Each, "repo")],
            },
        };
        var settings = _lake.Connection(provider) with { Config = new Dictionary<string, IReadOnlyList<string>> { ["repos"] = ["a/b", "c/d"] } };

        var report = (await _lake.RunAsync(Connector(reader, stream), settings)).Streams.Single();

        Assert.Equal("CG1304", report.Error!.Code);
        Assert.Equal(["a/b", "a/b"], (await _lake.RowsAsync("items")).Select(row => row.Partition));
    }

    [Fact]
    public async Task A_record_that_is_not_as_the_document_says_lands_unseen_and_is_told()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) =>
            context.Json("""[{"id":1,"amount":"many"},{"id":2,"amount":2},{"id":3,"amount":{}}]"""));
        var reader = new HookedReader(_ => { });

        var report = (await _lake.RunAsync(Connector(reader), provider)).Streams.Single();

        Assert.Equal(["2"], reader.Seen);
        Assert.Equal(3, report.Committed.Landed);
        Assert.StartsWith("2 of 3 record(s) are not as the document describes them (first at $.amount), so OnRecord did not see them.", Assert.Single(report.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_are_shown_too_but_no_deletes()
    {
        var events = TestConnector.Items with
        {
            Name = "events",
            Request = new RequestDefinition { Path = "/events" },
            Cursor = TestConnector.Created with { Order = CursorOrder.None, EndParameter = null },
            Schema = TestConnector.Columns(("id", ColumnType.Text), ("type", ColumnType.Text), ("created", ColumnType.Integer), ("data", ColumnType.Json)),
        };
        var items = TestConnector.Items with
        {
            Changes = new ChangesDefinition
            {
                From = "events",
                Take = new FieldPath("data"),
                At = TestConnector.Created.Field,
                Delete = [new Condition(new FieldPath("type"), ConditionOperator.Equal, ["deleted"])],
            },
        };
        var created = Times.Noon.ToUnixTimeSeconds();
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Json(context.Request.Path == "/items"
            ? Answers.Items(1, 1)
            : $$$"""[{"id":"e","type":"updated","created":{{{created}}},"data":{"id":1,"name":"new"}},{"id":"f","type":"deleted","created":{{{created}}},"data":{"id":1}}]"""));
        var reader = new HookedReader(_ => { });
        var connector = Connector(reader, items, events);
        var settings = _lake.Connection(provider) with { Streams = ["items"] };

        await _lake.RunAsync(connector, settings);
        provider.Now = Times.Noon.AddMinutes(1);
        await _lake.RunAsync(connector, settings);

        Assert.Equal("1new", reader.Seen[^1]);
        Assert.DoesNotContain("1", reader.Seen);
        Assert.Contains(await _lake.RowsAsync("items"), row => row.Op == "delete");
    }

    private static GeneratedConnector Connector(HookedReader reader, params StreamDefinition[] streams)
    {
        var connector = TestConnector.Of(streams.Length == 0 ? [TestConnector.Items] : streams);
        var readers = connector.Readers.ToDictionary(pair => pair.Key, pair => pair.Key == "items" ? (IStreamReader)reader : pair.Value);
        return connector with { Readers = readers };
    }
}
