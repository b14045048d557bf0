using System.Diagnostics.Metrics;
using Codegen.Connectors;
using Codegen.Connectors.Github;
using Codegen.Contracts;
using Codegen.Ingestion.Reports;
using Codegen.Ingestion.Tests.Provider;

namespace Codegen.Ingestion.Tests.Runs;

/// <summary>The hook that is shipped, in the connector that is generated.</summary>
public sealed class GithubIssuesTests : IDisposable
{
    private const string Issue = """
        [{"id":1,"node_id":"n","number":7,"url":"u","repository_url":"r","comments_url":"c","html_url":"h","title":"t","body":null,"state":"open",
        "user":null,"labels":[],"assignees":[],"milestone":null,"locked":false,"comments":0,"pull_request":{"url":"p","html_url":"h"},"closed_at":null,
        "created_at":"2026-01-02T00:00:00Z","updated_at":"@updated"}]
        """;

    private readonly TestLake _lake = new();

    public void Dispose() => _lake.Dispose();

    [Fact]
    public async Task An_issue_that_changed_before_it_was_created_stops_its_stream_until_it_is_right()
    {
        var updated = "2026-01-01T00:00:00Z";
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Json(Issue.Replace("@updated", updated, StringComparison.Ordinal)));

        var refused = await RunAsync(provider);

        Assert.Equal("CG1304", refused.Error!.Code);
        Assert.Contains("issues: the hook OnRecord of IssuesReader threw InvalidOperationException at its record 1: issue 7 changed at 2026-01-01", refused.Error.Message, StringComparison.Ordinal);
        Assert.Equal(0, refused.Committed.Landed);

        updated = "2026-01-03T00:00:00Z";
        var counted = await CountAsync(() => RunAsync(provider));

        Assert.Equal((StreamOutcome.Done, 1L), (counted.Report.Outcome, counted.Report.Committed.Landed));
        Assert.Equal(1, counted.PullRequests);
    }

    private async Task<StreamReport> RunAsync(FakeProvider provider)
    {
        var connector = ConnectorRegistry.Connectors.Single(connector => connector.Definition.Source == "github");
        var settings = _lake.Connection(provider, "github") with
        {
            Streams = ["issues"],
            Config = new Dictionary<string, IReadOnlyList<string>> { ["repos"] = ["octocat/hello-world"] },
            Secrets = new Dictionary<string, Secret> { ["token"] = new("t") },
        };
        return (await _lake.RunAsync(connector, settings)).Streams.Single();
    }

    private static async Task<(StreamReport Report, long PullRequests)> CountAsync(Func<Task<StreamReport>> run)
    {
        var count = 0L;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, heard) =>
        {
            if (instrument.Meter.Name == IssuesReader.MeterName && instrument.Name == IssuesReader.PullRequestsName)
                heard.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, added, _, _) => Interlocked.Add(ref count, added));
        listener.Start();
        return (await run(), count);
    }
}
