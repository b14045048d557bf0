using Codegen.Contracts.Connectors;
using Codegen.Contracts.Schemas;
using Codegen.Generators.Lock;

namespace Codegen.Generators.Models;

/// <summary>Prints a source's raw tables in dbt's shape: every column, where its value stands in the API's answer, and what it may hold.</summary>
internal static class SourcesFile
{
    /// <summary>The schema of raw tables.</summary>
    private const string RawSchema = "raw";

    /// <summary>The file's text.</summary>
    /// <param name="connector">The source.</param>
    /// <param name="streams">Its streams that have a table.</param>
    public static string Write(ConnectorDefinition connector, IReadOnlyList<StreamDefinition> streams)
    {
        var writer = new YamlWriter();
        writer.Comment("Written by `generate`, never edited: the raw tables of the source, and the API's fields behind their columns.");
        writer.Scalar("version", 2);
        writer.Open("sources");
        writer.OpenItem("name", connector.Source);
        if (connector.Title.Length > 0)
            writer.Scalar("description", ModelText.Describe(connector.Title));
        writer.Scalar("schema", RawSchema);
        writer.Open("tables");
        foreach (var stream in streams)
            WriteTable(writer, connector.Source, stream);
        return writer.ToString();
    }

    private static void WriteTable(YamlWriter writer, string source, StreamDefinition stream)
    {
        writer.OpenItem("name", stream.Name);
        writer.Scalar("identifier", $"{source}__{stream.Name}");
        if (stream.Description.Length > 0)
            writer.Scalar("description", ModelText.Describe(stream.Description));
        writer.Scalar("config", Meta(
            ("request", ModelText.Describe($"GET {stream.Request.Path}")),
            ("operation", ModelText.Describe(stream.Request.OperationId)),
            ("key", stream.Key.Select(path => ModelText.Pointer(path.ToString()))),
            ("cursor", stream.Cursor is null ? null : ModelText.Pointer(stream.Cursor.Field.Path.ToString())),
            ("lake_prefix", $"raw/source={source}/connection=*/stream={stream.Name}/")));
        writer.Open("columns");
        foreach (var column in stream.Schema.Columns)
            writer.Item(DescribeColumn(stream, column));
        foreach (var column in SystemColumns.All)
            writer.Item(ModelColumn.Describe(column, RawTypes.Of(column), SystemColumnTexts.Of(column), Meta(("nullable", column == SystemColumns.Extra))));
        writer.Close();
        writer.Close();
    }

    private static IEnumerable<KeyValuePair<string, object?>> DescribeColumn(StreamDefinition stream, Column column) =>
        ModelColumn.Describe(
            column.Name,
            RawTypes.Of(column.Type),
            column.Description,
            Meta(
                ("pointer", AnswerPointer.Of(stream, column)),
                ("document", ModelText.Pointer(column.Pointer)),
                ("pii", column.Pii),
                ("nullable", column.Nullable),
                ("values", ModelColumn.Values(column.Values))));

    private static KeyValuePair<string, object?>[] Meta(params (string Name, object? Value)[] members) =>
        [new("meta", members.Select(member => new KeyValuePair<string, object?>(member.Name, member.Value)))];
}
