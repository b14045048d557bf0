using System.Text.Json;
using DuckDB.NET.Data;

namespace Codegen.EndToEnd.Tests.Harness;

/// <summary>Reads a lake's data files with DuckDB alone.</summary>
public static class LakeRecords
{
    /// <summary>The records of a stream, each as its bytes in the lake, in the order of files and lines.</summary>
    /// <param name="workspace">The user's folder; its lake is <c>lake</c>.</param>
    /// <param name="source">The source, and the connection's name.</param>
    /// <param name="stream">The stream.</param>
    public static IReadOnlyList<string> Read(Workspace workspace, string source, string stream)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            select line from read_csv('{workspace.Folder}/lake/raw/source={source}/connection={source}/stream={stream}/**/*.ndjson.zst',
                columns = {"{'line': 'VARCHAR'}"}, header = false, delim = '\x1f', quote = '', escape = '',
                max_line_size = 50000000, hive_partitioning = false, parallel = false)
            """;
        using var reader = command.ExecuteReader();
        List<string> records = [];
        while (reader.Read())
            records.Add(JsonDocument.Parse(reader.GetString(0)).RootElement.GetProperty("record").GetRawText());
        return records;
    }

    /// <summary>A record as the lake holds it: a line break between tokens is a space.</summary>
    public static string OnOneLine(string record) => record.Replace('\r', ' ').Replace('\n', ' ');
}
