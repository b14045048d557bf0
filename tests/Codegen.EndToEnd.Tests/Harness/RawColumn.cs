using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Codegen.EndToEnd.Tests.Harness;

/// <summary>A column of a raw table, and what it means that it holds a JSON value.</summary>
/// <param name="Name">The column.</param>
/// <param name="Type">DuckDB's name of its type.</param>
public sealed record RawColumn(string Name, string Type)
{
    /// <summary>Whether a value read from the table says the same as the provider's JSON.</summary>
    /// <param name="expected">The provider's value.</param>
    /// <param name="actual">The table's; null for NULL.</param>
    public bool Holds(JsonElement expected, object? actual) => Type switch
    {
        _ when actual is null => false,
        "BIGINT" => expected.GetInt64() == (long)actual,
        "BOOLEAN" => expected.GetBoolean() == (bool)actual,
        "DOUBLE" => expected.GetDouble().Equals((double)actual),
        "JSON" => JsonNode.DeepEquals(JsonNode.Parse(expected.GetRawText()), JsonNode.Parse((string)actual)),
        "TIMESTAMP WITH TIME ZONE" => expected.GetDateTimeOffset() == (DateTimeOffset)actual,
        "DATE" => expected.GetString() == ((DateOnly)actual).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ when Type.StartsWith("DECIMAL", StringComparison.Ordinal) =>
            decimal.Parse(expected.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture) == (decimal)actual,
        _ when expected.ValueKind is JsonValueKind.Object or JsonValueKind.Array =>
            JsonNode.DeepEquals(JsonNode.Parse(expected.GetRawText()), JsonNode.Parse((string)actual)),
        _ => (expected.ValueKind == JsonValueKind.String ? expected.GetString() : expected.GetRawText()) == (string)actual,
    };
}
