using Codegen.Contracts.Connectors;
using Codegen.Ingestion.Connections;

namespace Codegen.Ingestion.Planning;

/// <summary>The streams that a connection reads.</summary>
/// <param name="Streams">Those that are read, parents and feeds before the streams that need them, else in the connector's order.</param>
/// <param name="Refused">Those that the connection asks for by asking for all, and that can't be read completely.</param>
/// <param name="Problems">Names that are unknown, and refused streams that the connection asks for by name.</param>
internal sealed record StreamSelection(
    IReadOnlyList<StreamDefinition> Streams, IReadOnlyList<StreamDefinition> Refused, IReadOnlyList<SettingsProblem> Problems)
{
    public static StreamSelection Of(ConnectorDefinition connector, ConnectionSettings settings)
    {
        var known = connector.Streams.ToDictionary(stream => stream.Name, StringComparer.Ordinal);
        if (settings.Streams.Count == 0)
        {
            var refused = connector.Streams.Where(stream => stream.Refusal is not null).ToList();
            return new StreamSelection(InOrder(connector, connector.Streams.Except(refused)), refused, []);
        }

        List<SettingsProblem> problems = [];
        List<StreamDefinition> chosen = [];
        foreach (var name in settings.Streams.Distinct(StringComparer.Ordinal))
        {
            if (!known.TryGetValue(name, out var stream))
                problems.Add(new("CG1001", "streams", $"{connector.Source} has no stream '{name}'. Known: {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))}."));
            else if (stream.Refusal is { } reason)
                problems.Add(new("CG1002", "streams", $"The stream {name} is refused: {reason}"));
            else
                chosen.Add(stream);
        }

        return new StreamSelection(InOrder(connector, chosen), [], problems);
    }

    /// <summary>Sorted by how many ancestors a stream has, then as the connector lists them.</summary>
    private static List<StreamDefinition> InOrder(ConnectorDefinition connector, IEnumerable<StreamDefinition> streams)
    {
        var chosen = streams.ToHashSet();
        return [.. connector.Streams.Where(chosen.Contains).OrderBy(stream => Depth(connector, stream))];
    }

    private static int Depth(ConnectorDefinition connector, StreamDefinition stream) =>
        stream.Parent is { } parent && connector.Streams.FirstOrDefault(found => found.Name == parent.Stream) is { } above
            ? 1 + Depth(connector, above)
            : 0;
}
