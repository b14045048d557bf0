using Codegen.Connectors.Github;
using Codegen.Contracts;
using Codegen.Contracts.Connectors;
using Codegen.Ingestion;
using Codegen.Ingestion.Connections;
using Codegen.Lake.Stores;

namespace Codegen.Benchmarks.Ingest;

/// <summary>What <c>codegen ingest</c> does: the shipped GitHub connector's issues into a lake in a folder.</summary>
internal sealed class IngestRun(string server, string folder)
{
    /// <summary>Reads everything once.</summary>
    /// <returns>The records that are committed.</returns>
    public async Task<long> RunAsync()
    {
        var connector = GithubConnector.Connector;
        var issues = IssuesStream.Definition with { Paging = IssuesStream.Definition.Paging with { Size = PageServer.PageSize } };
        var definition = connector.Definition with { Streams = [issues] };
        ConnectionSettings settings = new()
        {
            Connection = "bench",
            Server = server,
            AllowPrivate = true,
            Secrets = new Dictionary<string, Secret> { ["token"] = new("none") },
            Config = new Dictionary<string, IReadOnlyList<string>> { ["repos"] = ["octo/hello"] },
        };
        IngestServices services = new() { Lake = new FolderObjectStore(Path.Combine(folder, "lake")), SpoolFolder = Path.Combine(folder, "spool") };
        var report = await new Ingestor(new GeneratedConnector(definition, connector.Readers), settings, services).RunAsync(CancellationToken.None);
        var stream = report.Streams.Single();
        return stream.Error is null ? stream.Committed.Landed : throw stream.Error;
    }
}
