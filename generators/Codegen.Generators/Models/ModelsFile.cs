using Codegen.Generators.Lock;

namespace Codegen.Generators.Models;

/// <summary>Prints what the staging models are: their columns, and the tests that prove what they promise.</summary>
internal static class ModelsFile
{
    private static readonly string[] NotNull = ["not_null"];

    /// <summary>The file's text.</summary>
    public static string Write(string source, IReadOnlyList<StagedStream> streams)
    {
        var writer = new YamlWriter();
        writer.Comment("Written by `generate`, never edited: what the staging models hold and promise. A model of your own with the same name wins.");
        writer.Scalar("version", 2);
        writer.Open("models");
        foreach (var stream in streams)
        {
            var text = stream.Stream.Description;
            var subject = text.Length > 0 ? $"{text.TrimEnd('.', ' ')}: " : $"{stream.Stream.Name}: ";
            WriteModel(writer, source, stream.Model, subject + "the newest version of each record that isn't deleted.", stream.Newest, isUnique: true);
            WriteModel(writer, source, stream.LogModel, subject + "every version of every record; deletes too.", stream.Log, isUnique: false);
        }

        return writer.ToString();
    }

    private static void WriteModel(
        YamlWriter writer, string source, string name, string description, IEnumerable<StagingColumn> columns, bool isUnique)
    {
        writer.OpenItem("name", name);
        writer.Scalar("description", ModelText.Describe(description));
        writer.Scalar("config", new KeyValuePair<string, object?>[] { new("materialized", "view"), new("tags", new[] { source }) });
        if (isUnique)
        {
            writer.Open("data_tests");
            writer.Item([new("unique", new KeyValuePair<string, object?>[] { new("columns", StagingColumns.Identity) })]);
            writer.Close();
        }

        writer.Open("columns");
        foreach (var column in columns)
            writer.Item(Describe(column));
        writer.Close();
        writer.Close();
    }

    private static IEnumerable<KeyValuePair<string, object?>> Describe(StagingColumn column) =>
        ModelColumn.Describe(column.Name, column.Type, column.Description, ConfigOf(column), IsTested(column) ? NotNull : null);

    /// <summary>Our own columns are filled by us; whether a record's fields are is measured, not promised.</summary>
    private static bool IsTested(StagingColumn column) => StagingColumns.Identity.Contains(column.Name);

    private static KeyValuePair<string, object?>[]? ConfigOf(StagingColumn column)
    {
        List<KeyValuePair<string, object?>> meta = [];
        if (column.Pii is not null)
            meta.Add(new("pii", column.Pii));
        if (ModelColumn.Values(column.Values) is { Count: > 0 } values)
            meta.Add(new("values", values));
        return meta.Count == 0 ? null : [new("meta", meta)];
    }
}
