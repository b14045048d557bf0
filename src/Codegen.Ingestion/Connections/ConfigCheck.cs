using Codegen.Contracts.Connectors;
using Codegen.Ingestion.Planning;

namespace Codegen.Ingestion.Connections;

/// <summary>Compares a connection's <c>config</c> with what the selected streams' requests take from it.</summary>
internal static class ConfigCheck
{
    public static IEnumerable<SettingsProblem> Find(
        ConnectorDefinition connector, ConnectionSettings settings, IReadOnlyList<StreamDefinition> selected)
    {
        var streams = selected.SelectMany(stream => Reach(connector, stream)).Distinct().ToList();
        return Unknown(connector, settings)
            .Concat(Scalars(connector, settings, streams))
            .Concat(Lists(settings, streams))
            .Concat(Begins(settings, streams));
    }

    /// <summary>A stream and those that are read for its sake: its parents and its feed.</summary>
    private static IEnumerable<StreamDefinition> Reach(ConnectorDefinition connector, StreamDefinition stream)
    {
        yield return stream;
        foreach (var other in new[] { stream.Parent?.Stream, stream.Changes?.From })
        {
            if (other is not null && connector.Streams.FirstOrDefault(found => found.Name == other) is { } reached)
            {
                foreach (var next in Reach(connector, reached))
                    yield return next;
            }
        }
    }

    private static IEnumerable<SettingsProblem> Unknown(ConnectorDefinition connector, ConnectionSettings settings) =>
        from name in settings.Config.Keys
        where connector.Config.All(key => key.Name != name)
        select new SettingsProblem(
            "CG1003", $"config.{name}", $"{connector.Source} has no setting '{name}'. Known: {Names(connector.Config.Select(key => key.Name))}.");

    private static IEnumerable<SettingsProblem> Scalars(
        ConnectorDefinition connector, ConnectionSettings settings, IEnumerable<StreamDefinition> streams) =>
        from use in Uses(streams).DistinctBy(use => use.Value)
        let values = settings.Config.GetValueOrDefault(use.Value)
        where values is not { Count: 1 }
        let example = connector.Config.FirstOrDefault(key => key.Name == use.Value)?.Example is { Length: > 0 } text ? $", such as {text}" : ""
        select new SettingsProblem("CG1003", $"config.{use.Value}", $"The stream {use.Stream} needs one value here{example}.");

    private static IEnumerable<(string Value, string Stream)> Uses(IEnumerable<StreamDefinition> streams) =>
        from stream in streams
        from parameter in Parameters(stream)
        select (parameter.Value, stream.Name);

    private static IEnumerable<RequestParameter> Parameters(StreamDefinition stream) =>
        stream.Request.Parameters.Concat(stream.Changes?.Parameters ?? []).Where(parameter => parameter.Source == ParameterSource.Config);

    private static IEnumerable<SettingsProblem> Lists(ConnectionSettings settings, IEnumerable<StreamDefinition> streams)
    {
        foreach (var stream in streams.Where(stream => stream.Each is not null).DistinctBy(stream => stream.Each!.ConfigKey))
        {
            var each = stream.Each!;
            var shape = string.Join('/', each.Parts);
            var entries = settings.Config.GetValueOrDefault(each.ConfigKey) ?? [];
            if (entries.Count == 0)
                yield return new("CG1003", $"config.{each.ConfigKey}", $"The stream {stream.Name} is read for each entry of this list. Give at least one, as {shape}.");
            foreach (var entry in entries.Where(entry => !EachEntry.TryParse(each, entry, out _)))
                yield return new("CG1003", $"config.{each.ConfigKey}", $"'{entry}' doesn't read as {shape}: expected {each.Parts.Count} part(s) without empty ones, between slashes.");
        }
    }

    private static IEnumerable<SettingsProblem> Begins(ConnectionSettings settings, IEnumerable<StreamDefinition> streams) =>
        from key in streams.Select(stream => stream.Cursor?.BeginConfig).OfType<string>().Distinct()
        from value in settings.Config.GetValueOrDefault(key) ?? []
        where !ConfiguredBegin.TryParse(value, out _)
        select new SettingsProblem("CG1003", $"config.{key}", $"'{value}' is no instant. Expected a date, such as 2024-01-01, or a date-time with an offset.");

    private static string Names(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } text ? text : "none";
}
