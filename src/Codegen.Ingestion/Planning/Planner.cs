using Codegen.Contracts.Commits;
using Codegen.Contracts.Connectors;
using Codegen.Ingestion.Connections;

namespace Codegen.Ingestion.Planning;

/// <summary>
/// Decides what a run reads, from the connector, the past and the run's start alone. Pure: no I/O, no clock; the same input gives the
/// same plan.
/// </summary>
public static class Planner
{
    /// <summary>Plans one stream.</summary>
    /// <param name="connector">The connector.</param>
    /// <param name="stream">The stream; not refused.</param>
    /// <param name="settings">The connection's settings, checked.</param>
    /// <param name="history">What the stream's commit log says.</param>
    /// <param name="runStart">The run's start, in provider time.</param>
    public static StreamPlan Plan(
        ConnectorDefinition connector, StreamDefinition stream, ConnectionSettings settings, StreamHistory history, DateTimeOffset runStart)
    {
        var fingerprint = Fingerprint.Of(connector, stream);
        var known = string.Equals(fingerprint, history.Fingerprint, StringComparison.Ordinal);
        var state = known ? history.State : StreamState.Empty;
        List<string> notes = [];
        if (!known && history.Fingerprint is not null)
            notes.Add("The stream's key, cursor, path, parameters or feed have changed since the last run: it is read from the beginning.");

        var steps = Entries(connector, stream, settings)
            .SelectMany(entry => new EntryPlanner(connector, stream, settings, entry, state, runStart, notes).Steps())
            .ToList();
        return new StreamPlan(stream, fingerprint, state, steps, notes);
    }

    /// <summary>The entries of the list that a stream, or the stream above it, is read once for each of.</summary>
    internal static IReadOnlyList<EachEntry> Entries(ConnectorDefinition connector, StreamDefinition stream, ConnectionSettings settings)
    {
        if (EachOf(connector, stream) is not { } each)
            return [EachEntry.None];
        var texts = settings.Config.GetValueOrDefault(each.ConfigKey) ?? [];
        return
        [
            .. texts.Distinct(StringComparer.Ordinal)
                .Select(text => EachEntry.TryParse(each, text, out var entry) ? entry : null)
                .OfType<EachEntry>(),
        ];
    }

    private static EachDefinition? EachOf(ConnectorDefinition connector, StreamDefinition stream) =>
        stream.Each ?? (stream.Parent is { } parent ? EachOf(connector, connector.Stream(parent.Stream)) : null);
}
