using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;

namespace Codegen.Ingestion.Planning;

/// <summary>Finds a stream that another one names.</summary>
internal static class ConnectorStreams
{
    public static StreamDefinition Stream(this ConnectorDefinition connector, string name) =>
        connector.Streams.FirstOrDefault(stream => stream.Name == name)
        ?? throw new CodegenException(
            "CG1006", Failure.Config, $"The connector {connector.Source} names the stream '{name}' but has none of that name. Generate it anew.");
}
