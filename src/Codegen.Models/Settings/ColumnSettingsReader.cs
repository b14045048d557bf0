using Codegen.Models.Problems;
using Codegen.Yaml;

namespace Codegen.Models.Settings;

/// <summary>Reads what is said of columns.</summary>
internal static class ColumnSettingsReader
{
    /// <summary>Reads a list of columns.</summary>
    public static IReadOnlyList<ColumnSettings> Read(SettingsFile file, Entry columns)
    {
        var read = new List<ColumnSettings>();
        foreach (var node in file.List(columns))
        {
            if (ReadOne(file, node) is not { } column)
                continue;
            if (read.Exists(other => other.Name.Equals(column.Name, StringComparison.OrdinalIgnoreCase)))
                file.Error(Codes.Duplicate, node.Start, $"the column '{column.Name}' stands here a second time; keep one entry.");
            else
                read.Add(column);
        }

        return read;
    }

    private static ColumnSettings? ReadOne(SettingsFile file, Node node)
    {
        var column = new ColumnSettings("", file.At(node.Start));
        foreach (var entry in file.Entries(node, Vocabulary.Column))
            column = Apply(column, file, entry);
        if (column.Name.Length > 0)
            return column;
        if (node["name"] is null && node.Kind == NodeKind.Mapping)
            file.Error(Codes.BadValue, node.Start, "a column needs a 'name'.");
        return null;
    }

    private static ColumnSettings Apply(ColumnSettings column, SettingsFile file, Entry entry) => entry.Key switch
    {
        "name" => column with { Name = file.Text(entry)?.Value ?? "" },
        "description" => column with { Description = file.Text(entry) },
        "data_type" => column with { DataType = file.Text(entry) },
        "not_null" => column with { NotNull = file.Flag(entry) },
        "pii" => column with { Pii = file.Text(entry) },
        "tags" => column with { Tags = NodeSettings.Union([.. file.Texts(entry).Select(tag => tag.Value)], column.Tags) },
        "meta" => WithMeta(column, file, entry),
        "config" => file.Entries(entry.Value, Vocabulary.ColumnConfig).Aggregate(column, (into, inner) => Apply(into, file, inner)),
        "tests" or "data_tests" => column with { Tests = [.. column.Tests, .. TestSettingsReader.Read(file, entry)] },
        _ => column,
    };

    /// <summary>dbt has no word of its own for personal data: there it stands among the facts.</summary>
    private static ColumnSettings WithMeta(ColumnSettings column, SettingsFile file, Entry meta)
    {
        var facts = NodeSettingsReader.ToFacts(file, meta);
        return column with
        {
            Meta = NodeSettings.Union(facts, column.Meta),
            Pii = column.Pii ?? (meta.Value.Find("pii") is { Value.Kind: not NodeKind.Null } pii ? file.Text(pii) : null),
        };
    }
}
