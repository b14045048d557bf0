using System.Diagnostics.Metrics;
using Codegen.Connectors;
using Codegen.Connectors.Github;
using Codegen.Contracts;
using Codegen.Ingestion.Reports;
using Codegen.Ingestion.Tests.Provider;

namespace Codegen.Ingestion.Tests.Runs;

/// <summary>The hook that is shipped, in the connector that is generated.</summary>
public sealed class GithubRepositoriesTests : IDisposable
{
    private const string Repository = """
        {"id":1,"node_id":"n","name":"hello-world","full_name":"octocat/hello-world","owner":{"login":"octocat","id":1,"node_id":"u","type":"User",
        "site_admin":false,"url":"u","html_url":"h","avatar_url":"a"},"private":false,"fork":false,"html_url":"https://h","url":"https://u","default_branch":"main","archived":true,
        "created_at":"2026-01-02T00:00:00Z","updated_at":"@updated","pushed_at":"2026-01-02T00:00:00Z"}
        """;

    private readonly TestLake _lake = new();

    public void Dispose() => _lake.Dispose();

    [Fact]
    public async Task A_repository_that_changed_before_it_was_created_stops_its_stream_until_it_is_right()
    {
        var updated = "2026-01-01T00:00:00Z";
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Json(Repository.Replace("@updated", updated, StringComparison.Ordinal)));

        var refused = await RunAsync(provider);

        Assert.Equal("CG1304", refused.Error!.Code);
        Assert.Contains("repositories: the hook OnRecord of RepositoriesReader threw InvalidOperationException at its record 1: repository octocat/hello-world changed at 2026-01-01", refused.Error.Message, StringComparison.Ordinal);
        Assert.Equal(0, refused.Committed.Landed);

        updated = "2026-01-03T00:00:00Z";
        var counted = await CountAsync(() => RunAsync(provider));

        Assert.Equal((StreamOutcome.Done, 1L), (counted.Report.Outcome, counted.Report.Committed.Landed));
        Assert.Equal(1, counted.Archived);
    }

    private async Task<StreamReport> RunAsync(FakeProvider provider)
    {
        var connector = ConnectorRegistry.Connectors.Single(connector => connector.Definition.Source == "github");
        var settings = _lake.Connection(provider, "github") with
        {
            Streams = ["repositories"],
            Config = new Dictionary<string, IReadOnlyList<string>> { ["repos"] = ["octocat/hello-world"] },
            Secrets = new Dictionary<string, Secret> { ["token"] = new("t") },
        };
        return (await _lake.RunAsync(connector, settings)).Streams.Single();
    }

    private static async Task<(StreamReport Report, long Archived)> CountAsync(Func<Task<StreamReport>> run)
    {
        var count = 0L;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, heard) =>
        {
            if (instrument.Meter.Name == RepositoriesReader.MeterName && instrument.Name == RepositoriesReader.ArchivedName)
                heard.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, added, _, _) => Interlocked.Add(ref count, added));
        listener.Start();
        return (await run(), count);
    }
}
