using Codegen.Ingestion.Reports;
using Codegen.Ingestion.Tests.Provider;

namespace Codegen.Ingestion.Tests.Runs;

public sealed class FirstRunTests
{
    [Fact]
    public async Task Every_page_that_a_link_leads_to_lands_with_the_provider_s_bytes()
    {
        using var lake = new TestLake();
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Request.Query["page"].ToString() switch
        {
            "" => context.Json("[ {\"id\": 1,\n \"name\":\"a\"} ]", "/items?page=2"),
            "2" => context.Json("[]", "/items?page=3"),
            _ => context.Json("""[{"id":2,"name":"b"},{"id":3,"extra":[1]}]"""),
        });

        var report = await lake.RunAsync(TestConnector.Of(TestConnector.Items), provider);

        var stream = Assert.Single(report.Streams);
        Assert.Equal((StreamOutcome.Done, 3, 3, 3), (stream.Outcome, stream.Received, stream.Accounted, stream.Requests));
        var rows = await lake.RowsAsync("items");
        Assert.Equal(["1", "2", "3"], rows.Select(row => row.Id));
        Assert.Equal("{\"id\": 1,  \"name\":\"a\"}", rows[0].Record.GetRawText());
        Assert.All(rows, row => Assert.Equal(("upsert", "list", "", Times.Noon), (row.Op, row.Origin, row.Partition, row.Version)));
        Assert.Equal(1, stream.Committed.Drifted);
    }

    [Fact]
    public async Task A_second_run_asks_only_for_what_came_since()
    {
        using var lake = new TestLake();
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Json("""[{"id":1,"updated_at":"2026-11-22T09:00:00Z"}]"""));
        var connector = TestConnector.Of(TestConnector.Items with { Cursor = TestConnector.Since, Version = TestConnector.Since.Field });

        await lake.RunAsync(connector, provider);
        provider.Now = Times.Noon.AddHours(1);
        await lake.RunAsync(connector, provider);

        Assert.Equal(["/items", "/items?since=2026-11-22T12%3A00%3A00Z"], provider.Requests);
        Assert.All(await lake.RowsAsync("items"), row => Assert.Equal(Times.At("2026-11-22T09:00:00Z"), row.Version));
    }
}
