using System.Text.Json;

namespace Codegen.EndToEnd.Tests.Real;

/// <summary>A file of records that a sandbox serves as they are.</summary>
internal static class GivenFile
{
    private static int _written;

    /// <summary>Writes one, in a folder that the repository deletes with itself.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="records">The records, one a line.</param>
    /// <returns>Its path.</returns>
    public static string Write(UserRepository repository, IEnumerable<string> records)
    {
        var file = Path.Combine(repository.Folder, "records", $"{Interlocked.Increment(ref _written)}.ndjson");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, string.Join('\n', records));
        return file;
    }

    /// <summary>A record with one field more, before all others, so that none with its name is meant.</summary>
    /// <param name="record">A JSON object with fields.</param>
    /// <param name="field">The field's text, such as <c>"new": 1</c>.</param>
    public static string With(string record, string field) => $"{{{field}, {record.TrimStart()[1..]}";

    /// <summary>A record as one line of JSON.</summary>
    public static string Line(JsonElement record) => JsonSerializer.Serialize(record);
}
