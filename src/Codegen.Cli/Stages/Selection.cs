using Codegen.Cli.Configuration;
using Codegen.Cli.Plugins;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;

namespace Codegen.Cli.Stages;

/// <summary>Finds the connections and streams that a person names: <c>connection</c> or <c>connection.stream</c>.</summary>
internal static class Selection
{
    /// <summary>The connections of a command, in ordinal order.</summary>
    /// <param name="config">The settings.</param>
    /// <param name="connectors">The compiled connectors.</param>
    /// <param name="selectors">What was named; nothing for every configured connection, or for every source where none is configured.</param>
    /// <exception cref="CodegenException">CG9501, CG9502, CG9303: a name is unknown.</exception>
    public static IReadOnlyList<SelectedConnection> Of(
        CodegenConfig config, IReadOnlyList<GeneratedConnector> connectors, IReadOnlyList<string> selectors)
    {
        var wanted = selectors.Count > 0 ? selectors
            : config.Connections.Count > 0 ? config.Connections.Select(connection => connection.Name)
            : connectors.Select(connector => connector.Definition.Source);
        SelectedConnection[] selected =
        [
            .. wanted.Select(Split)
                .GroupBy(selector => selector.Connection, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Resolve(config, connectors, group.Key, [.. group.Select(selector => selector.Stream).OfType<string>().Distinct()], group.Any(selector => selector.Stream is null))),
        ];
        return selected.Length > 0 ? selected : throw new CodegenException(
            "CG9503", Failure.Config, "Nothing to do: codegen.yaml names no connection, and no source is compiled. Put a document into specs/<source>/ and run: ./build.sh generate build.");
    }

    private static (string Connection, string? Stream) Split(string selector) =>
        selector.Split('.', 2) is [var connection, var stream] ? (connection, stream) : (selector, null);

    private static SelectedConnection Resolve(
        CodegenConfig config, IReadOnlyList<GeneratedConnector> connectors, string name, IReadOnlyList<string> streams, bool whole)
    {
        var connection = config.Connections.FirstOrDefault(candidate => candidate.Name == name) ?? Implicit(config, connectors, name);
        var connector = ConnectorPlugin.Of(connectors, connection.Source);
        IReadOnlyList<string> named = whole ? connection.Streams ?? [] : streams;
        foreach (var stream in named.Where(stream => connector.Definition.Streams.All(known => known.Name != stream)))
        {
            string[] known = [.. connector.Definition.Streams.Select(candidate => candidate.Name)];
            throw new CodegenException(
                "CG9502", Failure.Config, $"Source '{connection.Source}' has no stream '{stream}'{ConfigReader.Hint(stream, known)} Its streams: {string.Join(", ", known)}.");
        }

        return new SelectedConnection(connection, connector, named);
    }

    /// <summary>A source needs no entry under <c>connections:</c> where its defaults do.</summary>
    private static ConnectionConfig Implicit(CodegenConfig config, IReadOnlyList<GeneratedConnector> connectors, string name)
    {
        if (connectors.Any(connector => connector.Definition.Source == name))
            return new ConnectionConfig { Name = name, Source = name };
        string[] known = [.. config.Connections.Select(connection => connection.Name).Union(connectors.Select(connector => connector.Definition.Source)).Order(StringComparer.Ordinal)];
        throw new CodegenException(
            "CG9501",
            Failure.Config,
            $"No connection or compiled source '{name}'{ConfigReader.Hint(name, known)} There are: {string.Join(", ", known)}. After adding specs/{name}/, run: ./build.sh generate build.");
    }
}
