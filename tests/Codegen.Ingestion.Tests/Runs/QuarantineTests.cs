using System.Text;
using Codegen.Contracts.Connectors;
using Codegen.Ingestion.Reports;
using Codegen.Ingestion.Tests.Provider;

namespace Codegen.Ingestion.Tests.Runs;

/// <summary>Records that can't be read are set aside one by one; the rest of their page lands.</summary>
public sealed class QuarantineTests : IDisposable
{
    private static readonly StreamDefinition Items = TestConnector.Items with { Cursor = TestConnector.Since };

    private readonly TestLake _lake = new();

    public void Dispose() => _lake.Dispose();

    public static TheoryData<string, string> Unreadable { get; } = new()
    {
        { "null", "not_an_object" },
        { "[1]", "not_an_object" },
        { "{\"name\":\"x\"}", "missing_key" },
        { "{\"id\":null}", "missing_key" },
        { "{\"id\":{\"a\":1}}", "missing_key" },
        { "{\"id\":1,\"id\":2}", "duplicate_property" },
        { "{\"id\":1,\"name\":\"\u00ff\"}", "invalid_utf8" },
        { "17 MiB", "too_large" },
        { "{\"id\":1,\"name\":" + new string('[', 10_000) + new string(']', 10_000) + "}", "too_deep" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task An_unreadable_record_is_kept_aside_with_its_reason(string record, string problem)
    {
        if (record == "17 MiB")
            record = $$"""{"id":1,"name":"{{new string('x', 17 * 1024 * 1024)}}"}""";
        var page = Latin1($"[{{\"id\":7,\"name\":\"before\"}},\n{record},{{\"id\":8,\"name\":\"after\"}}]");
        await using var provider = await FakeProvider.StartAsync((context, _) => BytesAsync(context, page));
        var report = (await _lake.RunAsync(TestConnector.Of(Items), provider)).Streams.Single();
        Assert.Equal((StreamOutcome.Done, 3L, 2L, 1L), (report.Outcome, report.Received, report.Committed.Landed, report.Committed.Quarantined));
        Assert.Equal(["7", "8"], (await _lake.RowsAsync("items")).Select(row => row.Id));
        var file = Assert.Single((await _lake.CommitsAsync("items")).Single().Quarantine);
        using var lines = new StreamReader(new ZstdSharp.DecompressionStream(File.OpenRead(_lake.Store.LocalPath(file.Key)!)));
        Assert.StartsWith($$"""{"problem":"{{problem}}",""", lines.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_page_without_one_readable_record_stops_the_stream()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Json("""[{"key":1},{"key":2}]"""));
        var report = (await _lake.RunAsync(TestConnector.Of(Items), provider)).Streams.Single();
        Assert.Equal((StreamOutcome.Failed, "CG1303"), (report.Outcome, report.Error?.Code));
        Assert.Equal((2L, 0), (report.Committed.Quarantined, report.Covered.Count));
    }

    [Theory]
    [InlineData(9, 1, StreamOutcome.Done)]
    [InlineData(10, 90, StreamOutcome.Failed)]
    [InlineData(10, 990, StreamOutcome.Done)]
    [InlineData(11, 989, StreamOutcome.Failed)]
    public async Task More_than_ten_and_one_in_a_hundred_stop_the_stream(int bad, int good, StreamOutcome outcome)
    {
        var records = Enumerable.Range(0, good).Select(id => $$"""{"id":{{id}}}""").Concat(Enumerable.Repeat("{}", bad));
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Json($"[{string.Join(',', records)}]"));
        var report = (await _lake.RunAsync(TestConnector.Of(Items), provider)).Streams.Single();
        Assert.Equal(outcome, report.Outcome);
        Assert.Equal((bad, bad + good), (report.Committed.Quarantined, report.Received));
    }

    [Fact]
    public async Task Values_that_do_not_fit_land_and_are_counted_as_drift()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Json(
            """[{"id":1,"amount":"twelve"},{"id":2,"amount":1.7},{"id":3,"amount":{}},{"id":4,"new":1},{"id":5,"amount":5,"name":"a\u0000b"}]"""));
        var report = (await _lake.RunAsync(TestConnector.Of(Items), provider)).Streams.Single();
        Assert.Equal((5L, 4L, 1L), (report.Committed.Landed, report.Committed.Drifted, report.Committed.Repaired));
    }

    private static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);

    private static async Task BytesAsync(Microsoft.AspNetCore.Http.HttpContext context, byte[] page)
    {
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(page);
    }
}
