using Codegen.Contracts.Connectors;
using Codegen.Contracts.Schemas;
using Codegen.Ingestion.Reports;
using Codegen.Ingestion.Tests.Provider;

namespace Codegen.Ingestion.Tests.Runs;

/// <summary>A listing and the feed of its changes become one log of versions.</summary>
public sealed class ChangesTests : IDisposable
{
    private static readonly StreamDefinition Events = TestConnector.Items with
    {
        Name = "events",
        Request = new RequestDefinition { Path = "/events" },
        Records = new RecordsDefinition { Path = new FieldPath("data") },
        Paging = TestConnector.LastId,
        Cursor = TestConnector.Created,
        Schema = TestConnector.Columns(("id", ColumnType.Text), ("type", ColumnType.Text), ("created", ColumnType.Integer), ("data", ColumnType.Json)),
    };

    private static readonly StreamDefinition Customers = TestConnector.Items with
    {
        Name = "customers",
        Request = new RequestDefinition { Path = "/customers" },
        Records = new RecordsDefinition { Path = new FieldPath("data") },
        Paging = TestConnector.LastId,
        Changes = new ChangesDefinition
        {
            From = "events",
            Parameters = [new("types[]", ParameterLocation.Query, ParameterSource.Constant, "customer.*")],
            Take = new FieldPath("data", "object"),
            At = TestConnector.Created.Field,
            Where = [new Condition(new FieldPath("type"), ConditionOperator.Matches, ["customer.*"])],
            Delete = [new Condition(new FieldPath("type"), ConditionOperator.Equal, ["customer.deleted"])],
        },
    };

    private readonly TestLake _lake = new();

    public void Dispose() => _lake.Dispose();

    [Fact]
    public async Task A_descending_feed_is_written_oldest_first_after_the_listing()
    {
        var start = Times.Noon.ToUnixTimeSeconds();
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Request.Path == "/customers"
            ? context.Json("""{"data":[{"id":1,"name":"one"},{"id":2,"name":"two"}],"has_more":false}""")
            : context.Request.Query.ContainsKey("starting_after")
                ? context.Json($$$"""{"data":[{"id":"e1","type":"customer.updated","created":{{{start + 5}}},"data":{"object":{"id":2,"name":"older"} } }],"has_more":false}""")
                : context.Json($$$"""
                    {"data":[
                      {"id":"e4","type":"customer.deleted","created":{{{start + 7}}},"data":{"object":{"id":1,"name":"one"} } },
                      {"id":"e3","type":"charge.updated","created":{{{start + 6}}},"data":{"object":{"id":9} } },
                      {"id":"e2","type":"customer.updated","created":{{{start + 5}}},"data":{"object":{"id":2,"name":"newer"} } }
                    ],"has_more":true}
                    """));
        var connector = TestConnector.Of(Customers, Events);
        var settings = _lake.Connection(provider) with { Streams = ["customers"] };

        await _lake.RunAsync(connector, settings);
        Assert.Equal(["/customers?limit=100"], provider.Requests);

        provider.Now = Times.Noon.AddMinutes(1);
        var report = (await _lake.RunAsync(connector, settings)).Streams.Single();

        Assert.Equal($"/events?limit=100&created%5Bgte%5D={start}&created%5Blt%5D={start + 60}&types%5B%5D=customer.%2A", provider.Requests.ElementAt(2));
        Assert.Equal((6L, 5L, 1L), (report.Received, report.Committed.Landed, report.Committed.Skipped));
        var commit = (await _lake.CommitsAsync("customers"))[^1];
        Assert.Equal("changes:events", Assert.Single(commit.State).Partition);
        var changes = (await _lake.RowsAsync("customers")).Skip(4).ToList();
        Assert.Equal(["older", "newer", "one"], changes.Select(row => row.Record.GetProperty("name").GetString()));
        Assert.Equal(["upsert", "upsert", "delete"], changes.Select(row => row.Op));
        Assert.Equal([5, 5, 7], changes.Select(row => (row.Version - Times.Noon).TotalSeconds));
        Assert.All(changes, row => Assert.Equal(("changes", "", provider.Now), (row.Origin, row.Partition, row.At)));
    }

    [Fact]
    public async Task Entries_that_do_not_hold_a_record_or_a_time_are_set_aside()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Request.Path == "/customers"
            ? context.Json("""{"data":[{"id":1}],"has_more":false}""")
            : context.Json("""
                {"data":[
                  {"id":"e1","type":"customer.updated","created":1,"data":{"object":null}},
                  {"id":"e2","type":"customer.updated","created":1,"data":{}},
                  {"id":"e3","type":"customer.updated","created":null,"data":{"object":{"id":1}}},
                  {"id":"e4","type":"customer.updated","type":"charge.updated","created":1,"data":{"object":{"id":1}}},
                  {"id":"e5","type":"customer.updated","created":1,"data":{"object":{"name":"no id"}}},
                  {"id":"e6","type":"customer.updated","created":1795349100,"data":{"object":{"id":1,"name":"good"}}}
                ],"has_more":false}
                """));
        var settings = _lake.Connection(provider) with { Streams = ["customers"] };
        await _lake.RunAsync(TestConnector.Of(Customers, Events), settings);
        provider.Now = Times.Noon.AddMinutes(9);
        var report = (await _lake.RunAsync(TestConnector.Of(Customers, Events), settings)).Streams.Single();
        Assert.Equal((StreamOutcome.Done, 7L, 2L, 5L), (report.Outcome, report.Received, report.Committed.Landed, report.Committed.Quarantined));
        Assert.Equal("good", (await _lake.RowsAsync("customers"))[^1].Record.GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_large_descending_feed_does_not_stay_in_memory_and_leaves_no_file_behind()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) =>
        {
            if (context.Request.Path == "/customers")
                return context.Json("""{"data":[],"has_more":false}""");
            var after = int.Parse(context.Request.Query["starting_after"].FirstOrDefault("e5000")![1..], System.Globalization.CultureInfo.InvariantCulture);
            var entries = Enumerable.Range(0, 500).Select(index => $$$"""{"id":"e{{{after - 1 - index}}}","type":"customer.updated","created":{{{Times.Noon.ToUnixTimeSeconds()}}},"data":{"object":{"id":{{{after - 1 - index}}} } } }""");
            return context.Json($$"""{"data":[{{string.Join(',', entries)}}],"has_more":{{(after > 500 ? "true" : "false")}}}""");
        });
        _lake.CommitBytes = 50_000;
        var settings = _lake.Connection(provider) with { Streams = ["customers"] };
        await _lake.RunAsync(TestConnector.Of(Customers, Events), settings);
        provider.Now = Times.Noon.AddMinutes(1);
        var report = (await _lake.RunAsync(TestConnector.Of(Customers, Events), settings)).Streams.Single();
        Assert.Equal((StreamOutcome.Done, 5000L), (report.Outcome, report.Committed.Landed));
        Assert.InRange(report.Commits, 10, 40);
        Assert.Equal(Enumerable.Range(0, 5000).Select(id => id.ToString(System.Globalization.CultureInfo.InvariantCulture)), (await _lake.RowsAsync("customers")).Select(row => row.Id));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_lake.Spool));
    }
}
