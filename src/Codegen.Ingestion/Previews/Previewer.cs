using Codegen.Contracts.Commits;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Ingestion.Connections;
using Codegen.Ingestion.Http;
using Codegen.Ingestion.Pages;
using Codegen.Ingestion.Paging;
using Codegen.Ingestion.Parents;
using Codegen.Ingestion.Planning;
using Codegen.Ingestion.Progress;
using Codegen.Ingestion.Requests;

namespace Codegen.Ingestion.Previews;

/// <summary>Fetches a stream's first page under the same guards as a run, and stores nothing. Of a child, the first parent's first page.</summary>
/// <param name="connector">The connector.</param>
/// <param name="settings">The connection; its only stream is previewed.</param>
/// <param name="time">The clock of waits and timeouts.</param>
/// <param name="progress">Hears of waits; null where nobody listens.</param>
public sealed class Previewer(GeneratedConnector connector, ConnectionSettings settings, TimeProvider time, IProgress<IngestEvent>? progress)
{
    /// <summary>Fetches the page.</summary>
    /// <param name="limit">The most records to keep.</param>
    /// <param name="cancellationToken">Stops the requests.</param>
    /// <exception cref="CodegenException">CG1001 to CG1006: the settings don't fit. CG11##: the provider can't be reached. CG13##: it is no page of the stream.</exception>
    public async Task<PreviewPage> ReadAsync(int limit, CancellationToken cancellationToken)
    {
        var definition = connector.Definition;
        SettingsCheck.Demand(definition, settings);
        var stream = definition.Stream(settings.Streams[0]);
        using var client = new ProviderClient(definition, settings, ProviderHandler.Create(settings.Http, settings.AllowPrivate), time, new Random(0));
        var requests = new RequestBuilder(definition, settings);
        var partition = await FirstPartitionAsync(client, requests, stream, cancellationToken);

        var records = new RecordTexts(limit);
        using var page = await client.GetAsync(requests.First(stream, [], partition, Newest(stream)), new Traffic(stream.Name, progress), cancellationToken);
        var facts = new PageReader(stream, records).Read(page);
        var next = Paginators.For(stream).Next(page, facts);
        return new PreviewPage(page.Request.Address, records.Texts, facts.Records, next is not null);
    }

    private Interval? Newest(StreamDefinition stream) => NewestInterval.Of(stream, settings, time.GetUtcNow());

    private async Task<Partition> FirstPartitionAsync(
        ProviderClient client, RequestBuilder requests, StreamDefinition stream, CancellationToken cancellationToken)
    {
        if (stream.Parent is not { } parent)
            return Partition.Root(Planner.Entries(connector.Definition, stream, settings)[0]);

        var above = connector.Definition.Stream(parent.Stream);
        var partition = await FirstPartitionAsync(client, requests, above, cancellationToken);
        var keys = new ParentKeys(parent);
        using var page = await client.GetAsync(requests.First(above, [], partition, Newest(above)), new Traffic(stream.Name, progress), cancellationToken);
        new PageReader(above, keys).Read(page);
        return keys.Found.Count > 0
            ? partition.Child(parent, keys.Found[0])
            : throw new CodegenException(
                "CG1007", Failure.Terminal, $"{stream.Name} is read for each of {above.Name}, and the first page of those holds none: there is nothing to preview.");
    }
}
