using System.Text.Json;

namespace Codegen.EndToEnd.Tests.Harness;

/// <summary>Compares a raw table with what is true at the provider, column by column.</summary>
public static class Truth
{
    /// <summary>
    /// Fails unless the newest version of every identity that is not deleted has, in each column, the value that the provider has, and no
    /// other identity is live.
    /// </summary>
    /// <param name="raw">The table.</param>
    /// <param name="objects">The provider's current objects, as JSON.</param>
    /// <param name="connection">The connection whose rows are compared.</param>
    /// <param name="keyFields">The fields of the record's key.</param>
    public static void AssertEqual(RawTable raw, IReadOnlyList<string> objects, string connection, params string[] keyFields)
    {
        var expected = objects.Select(text => JsonDocument.Parse(text).RootElement).ToDictionary(record => Key(record, keyFields), StringComparer.Ordinal);
        var actual = raw.NewestLive(connection);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, record) in expected)
        {
            foreach (var column in raw.Columns)
                AssertSame(record, column, actual[key][column.Name], $"{raw.Name} {key}.{column.Name}");
        }
    }

    private static string Key(JsonElement record, string[] fields)
    {
        string[] texts = [.. fields.Select(field => record.GetProperty(field).ToString())];
        return texts.Length == 1 ? texts[0] : JsonSerializer.Serialize(texts);
    }

    private static void AssertSame(JsonElement record, RawColumn column, object? actual, string where)
    {
        var present = record.TryGetProperty(column.Name, out var expected) && expected.ValueKind != JsonValueKind.Null;
        if (!present)
            Assert.True(actual is null, $"{where}: expected NULL, got {actual}");
        else
            Assert.True(column.Holds(expected, actual), $"{where}: expected {expected.GetRawText()}, got {actual ?? "NULL"}");
    }
}
