using Codegen.Models.Problems;
using Codegen.Yaml;

namespace Codegen.Models.Settings;

/// <summary>Reads <c>sources:</c>.</summary>
internal static class SourceReader
{
    /// <summary>The tables of one source.</summary>
    /// <param name="file">Reads the file.</param>
    /// <param name="path">The file, from its models folder.</param>
    /// <param name="node">The source's entry.</param>
    public static IReadOnlyList<SourceTable> Read(SettingsFile file, string path, Node node)
    {
        var source = new SourceTable { Source = "", Name = "", At = file.At(node.Start), Path = path };
        IReadOnlyList<Node> tables = [];
        foreach (var entry in file.Entries(node, Vocabulary.Source))
        {
            if (entry.Key == "tables")
                tables = file.List(entry);
            else
                source = OfSource(source, file, entry);
        }

        if (source.Source.Length > 0)
            return [.. tables.Select(table => ReadTable(source, file, table)).OfType<SourceTable>()];
        if (node["name"] is null)
            file.Error(Codes.BadValue, node.Start, "a source needs a 'name'.");
        return [];
    }

    private static SourceTable OfSource(SourceTable source, SettingsFile file, Entry entry) => entry.Key switch
    {
        "name" => source with { Source = file.Text(entry)?.Value ?? "" },
        "description" => source with { SourceDescription = file.Text(entry)?.Value ?? "" },
        "schema" => source with { Schema = file.Text(entry)?.Value ?? source.Schema },
        "config" => file.Entries(entry.Value, Vocabulary.ColumnConfig).Aggregate(source, (into, inner) => Apply(into, file, inner)),
        _ => Apply(source, file, entry),
    };

    private static SourceTable? ReadTable(SourceTable source, SettingsFile file, Node node)
    {
        var table = file.Entries(node, Vocabulary.SourceTable).Aggregate(
            source with { At = file.At(node.Start) }, (into, entry) => Apply(into, file, entry));
        if (table.Name.Length == 0)
        {
            if (node["name"] is null)
                file.Error(Codes.BadValue, node.Start, "a source's table needs a 'name'.");
            return null;
        }

        foreach (var column in table.Columns.Where(column => column.DataType is null))
            file.Error(Codes.BadValue, Mark(node, column), $"the source's column '{column.Name}' needs a 'data_type'.");
        if (table.Columns.Count == 0)
            file.Error(Codes.BadValue, node.Start, $"the source's table '{table.Name}' needs its 'columns', with their types.");
        return table;
    }

    private static Mark Mark(Node table, ColumnSettings column) =>
        table["columns"]!.Items.First(item => item["name"] is { } name && name.Text == column.Name).Start;

    private static SourceTable Apply(SourceTable table, SettingsFile file, Entry entry) => entry.Key switch
    {
        "name" => table with { Name = file.Text(entry)?.Value ?? "" },
        "identifier" => table with { Identifier = file.Text(entry)?.Value },
        "description" => table with { Description = file.Text(entry)?.Value ?? "" },
        "loaded_at_field" => table with { LoadedAtField = file.Text(entry)?.Value },
        "columns" => table with { Columns = ColumnSettingsReader.Read(file, entry) },
        "tags" => table with { Tags = NodeSettings.Union([.. file.Texts(entry).Select(tag => tag.Value)], table.Tags) },
        "meta" => table with { Meta = NodeSettings.Union(NodeSettingsReader.ToFacts(file, entry), table.Meta) },
        "config" => file.Entries(entry.Value, Vocabulary.SourceTableConfig).Aggregate(table, (into, inner) => Apply(into, file, inner)),
        "tests" or "data_tests" => table with { Tests = [.. table.Tests, .. TestSettingsReader.Read(file, entry)] },
        _ => table,
    };
}
