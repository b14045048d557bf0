using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Ingestion.Connections;
using Codegen.Ingestion.Execution;
using Codegen.Ingestion.Http;
using Codegen.Ingestion.Planning;
using Codegen.Ingestion.Progress;
using Codegen.Ingestion.Reports;
using Codegen.Ingestion.Requests;

namespace Codegen.Ingestion;

/// <summary>Runs a connector: reads what a connection's streams lack, and lands it in the lake.</summary>
/// <param name="connector">The connector.</param>
/// <param name="settings">The connection.</param>
/// <param name="services">The machine.</param>
public sealed class Ingestor(GeneratedConnector connector, ConnectionSettings settings, IngestServices services)
{
    /// <summary>Reads every selected stream. One that fails doesn't stop the others: its error stands in its report.</summary>
    /// <param name="cancellationToken">Stops the run. What is committed stays; the next run goes on from there.</param>
    /// <exception cref="CodegenException">
    /// CG1001 to CG1006: the settings don't fit the connector, nothing was requested. CG11##: the provider can't be reached at all.
    /// </exception>
    public async Task<IngestReport> RunAsync(CancellationToken cancellationToken)
    {
        var definition = connector.Definition;
        SettingsCheck.Demand(definition, settings);
        var selection = StreamSelection.Of(definition, settings);
        var requests = new RequestBuilder(definition, settings);
        using var client = new ProviderClient(definition, settings, Handler(), services.Time, new Random(services.Seed));
        var runStart = await StartAsync(client, requests, selection, cancellationToken);
        var run = new RunContext(connector, settings, services, client, requests, runStart);
        var reports = await ReadAsync(run, selection, cancellationToken);
        return new IngestReport(definition.Source, settings.Connection, runStart, [.. reports, .. selection.Refused.Select(Refused)]);
    }

    private HttpMessageHandler Handler() => services.Handler?.Invoke() ?? ProviderHandler.Create(settings.Http, settings.AllowPrivate);

    /// <summary>Asks the provider for its time, with the first request that the plan is sure to hold.</summary>
    private async Task<DateTimeOffset> StartAsync(
        ProviderClient client, RequestBuilder requests, StreamSelection selection, CancellationToken cancellationToken)
    {
        var ours = services.Time.GetUtcNow();
        if (selection.Streams.Count == 0)
            return ours;
        var root = selection.Streams[0];
        while (root.Parent is { } parent)
            root = connector.Definition.Stream(parent.Stream);
        var entry = Planner.Entries(connector.Definition, root, settings)[0];
        var first = requests.First(root, [], Partition.Root(entry), NewestInterval.Of(root, settings, ours));
        await client.ProbeAsync(first, new Traffic("", services.Progress), cancellationToken);
        services.Progress?.Report(new RunStarted(client.Clock.Now, client.Clock.Now - services.Time.GetUtcNow()));
        return client.Clock.Now;
    }

    private async Task<StreamReport[]> ReadAsync(RunContext run, StreamSelection selection, CancellationToken cancellationToken)
    {
        var reports = new StreamReport[selection.Streams.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, reports.Length),
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, settings.Degree), CancellationToken = cancellationToken },
            async (index, token) => reports[index] = await new StreamRun(run, selection.Streams[index]).RunAsync(token));
        return reports;
    }

    private static StreamReport Refused(StreamDefinition stream) =>
        new() { Stream = stream.Name, Outcome = StreamOutcome.Refused, Refusal = stream.Refusal };
}
