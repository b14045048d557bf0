using System.Text.Json;

namespace Codegen.EndToEnd.Tests.Harness;

/// <summary>A change at a provider, as its sandbox tells it.</summary>
/// <param name="Key">The record's key.</param>
/// <param name="At">When it happened.</param>
/// <param name="IsDelete">Whether the record was deleted.</param>
/// <param name="Record">The record as it was right after; a deleted one as it was last.</param>
public sealed record TruthChange(string Key, DateTimeOffset At, bool IsDelete, JsonElement Record)
{
    /// <summary>Reads a line of <c>/_sandbox/truth/&lt;stream&gt;/history</c>.</summary>
    public static TruthChange Read(string line)
    {
        var change = JsonDocument.Parse(line).RootElement;
        return new(
            change.GetProperty("key").GetString()!,
            change.GetProperty("at").GetDateTimeOffset(),
            change.GetProperty("op").GetString() == "delete",
            change.GetProperty("record"));
    }

    /// <summary>A text in the record, member by member; null where it is null or absent.</summary>
    public string? Text(params string[] path) => Text(Record, path);

    /// <summary>A text in a JSON value, member by member; null where it is null or absent.</summary>
    public static string? Text(JsonElement at, params string[] path)
    {
        foreach (var name in path)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
                return null;
        }

        return at.ValueKind == JsonValueKind.Null ? null : at.ToString();
    }
}
