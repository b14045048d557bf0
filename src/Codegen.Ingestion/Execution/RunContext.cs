using Codegen.Contracts.Connectors;
using Codegen.Contracts.Records;
using Codegen.Contracts.Errors;
using Codegen.Ingestion.Connections;
using Codegen.Ingestion.Http;
using Codegen.Ingestion.Requests;

namespace Codegen.Ingestion.Execution;

/// <summary>What all streams of a run share.</summary>
internal sealed record RunContext(
    GeneratedConnector Connector,
    ConnectionSettings Settings,
    IngestServices Services,
    ProviderClient Client,
    RequestBuilder Requests,
    DateTimeOffset RunStart)
{
    public ConnectorDefinition Definition => Connector.Definition;

    /// <summary>The generated reader of a stream's records.</summary>
    public IStreamReader ReaderOf(StreamDefinition stream) => Connector.Readers.TryGetValue(stream.Name, out var reader)
        ? reader
        : throw new CodegenException("CG1006", Failure.Config, $"The connector {Definition.Source} has no reader for its stream {stream.Name}. Generate it anew.");
}
