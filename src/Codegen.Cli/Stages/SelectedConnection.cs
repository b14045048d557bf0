using Codegen.Cli.Configuration;
using Codegen.Contracts.Connectors;

namespace Codegen.Cli.Stages;

/// <summary>A connection that a command is about.</summary>
/// <param name="Connection">Its settings.</param>
/// <param name="Connector">Its compiled connector.</param>
/// <param name="Streams">The streams that were asked for by name; empty for all that can be read.</param>
internal sealed record SelectedConnection(ConnectionConfig Connection, GeneratedConnector Connector, IReadOnlyList<string> Streams)
{
    /// <summary>The longest names of the steps that a run may tell about.</summary>
    public IEnumerable<string> StepNames => Connector.Definition.Streams
        .Where(stream => Streams.Count == 0 ? stream.Refusal is null : Streams.Contains(stream.Name))
        .Select(stream => $"load {Connection.Name}.{stream.Name}");
}
