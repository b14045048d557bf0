using Codegen.Contracts.Manifests;
using Codegen.Yaml;

namespace Codegen.Models.Settings;

/// <summary>Reads what is said of a model, seed or singular test.</summary>
internal static class NodeSettingsReader
{
    /// <summary>Where only a boolean or <c>{enforced: …}</c> is expected, people also write this.</summary>
    private const string Enforced = "enforced";

    /// <summary>Reads a mapping.</summary>
    /// <param name="file">Reads its parts.</param>
    /// <param name="node">The mapping.</param>
    /// <param name="vocabulary">The keys that it takes.</param>
    /// <param name="config">The keys that its <c>config</c> takes; null where it has none.</param>
    public static NodeSettings Read(SettingsFile file, Node node, Vocabulary vocabulary, Vocabulary? config = null)
    {
        var settings = NodeSettings.Empty;
        foreach (var entry in file.Entries(node, vocabulary))
        {
            settings = entry.Key == "config"
                ? settings.Over(Read(file, entry.Value, config ?? vocabulary))
                : Apply(settings, file, entry);
        }

        return settings;
    }

    private static NodeSettings Apply(NodeSettings settings, SettingsFile file, Entry entry) => entry.Key switch
    {
        "materialized" => settings with { Materialized = Materialized(file, entry) },
        "unique_key" => settings with { UniqueKey = file.Texts(entry) },
        "contract" => settings with { Contract = Contract(file, entry) },
        "description" => settings with { Description = file.Text(entry) },
        "severity" => settings with { Severity = file.Word(entry, "error", "warn") },
        "delimiter" => settings with { Delimiter = Delimiter(file, entry) },
        "tags" => settings with { Tags = NodeSettings.Union([.. file.Texts(entry).Select(tag => tag.Value)], settings.Tags) },
        "owner" => settings with { Meta = WithOwner(settings, file.Text(entry)) },
        "meta" => settings with { Meta = NodeSettings.Union(ToFacts(file, entry), settings.Meta) },
        "column_types" => settings with { Columns = ColumnSettings.Union(settings.Columns, ColumnTypes(file, entry)) },
        "columns" => settings with { Columns = ColumnSettings.Union(ColumnSettingsReader.Read(file, entry), settings.Columns) },
        "tests" or "data_tests" => settings with { Tests = [.. settings.Tests, .. TestSettingsReader.Read(file, entry)] },
        _ => settings,
    };

    /// <summary>Free facts by name.</summary>
    public static IReadOnlyDictionary<string, string> ToFacts(SettingsFile file, Entry entry) =>
        file.Facts(entry).ToDictionary(fact => fact.Key, fact => fact.Value, StringComparer.Ordinal);

    private static Stated<string>? Materialized(SettingsFile file, Entry entry) => file.Word(
        entry, Materializations.View, Materializations.Table, Materializations.Incremental, Materializations.Scd2);

    private static IReadOnlyDictionary<string, string> WithOwner(NodeSettings settings, Stated<string>? owner) =>
        owner is null ? settings.Meta : NodeSettings.Union(new Dictionary<string, string> { ["owner"] = owner.Value }, settings.Meta);

    private static Stated<bool>? Contract(SettingsFile file, Entry entry)
    {
        if (entry.Value is { IsScalar: true, Text: Enforced })
            return new Stated<bool>(true, file.At(entry.Value.Start));
        if (entry.Value.Kind != NodeKind.Mapping)
        {
            file.WrongKind(entry.Value, "'contract'", "'enforced' or {enforced: true}");
            return null;
        }

        return file.Entries(entry.Value, Vocabulary.Contract).Select(file.Flag).FirstOrDefault();
    }

    private static Stated<string>? Delimiter(SettingsFile file, Entry entry)
    {
        if (file.Text(entry) is not { } text || text.Value.Length == 1)
            return file.Text(entry);
        file.WrongKind(entry.Value, "'delimiter'", "one character");
        return null;
    }

    private static IReadOnlyList<ColumnSettings> ColumnTypes(SettingsFile file, Entry entry)
    {
        if (entry.Value.Kind is not (NodeKind.Mapping or NodeKind.Null))
            file.WrongKind(entry.Value, "'column_types'", "a mapping of columns to types");
        return
        [
            .. entry.Value.Entries.Select(column => new ColumnSettings(column.Key, file.At(column.KeyStart)) { DataType = file.Text(column) }),
        ];
    }
}
