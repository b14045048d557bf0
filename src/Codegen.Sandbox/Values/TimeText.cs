using System.Globalization;
using System.Text.Json;
using Codegen.Sandbox.Documents;

namespace Codegen.Sandbox.Values;

/// <summary>How instants, in whole seconds since 1970, stand in records and parameters.</summary>
internal static class TimeText
{
    private const string Iso = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>RFC 3339 in UTC, to the second.</summary>
    /// <param name="seconds">The instant.</param>
    public static string Format(long seconds) =>
        DateTimeOffset.FromUnixTimeSeconds(seconds).ToString(Iso, CultureInfo.InvariantCulture);

    /// <summary>Writes an instant as a schema has it: a number of seconds, a date or RFC 3339.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="schema">The field's schema.</param>
    /// <param name="seconds">The instant.</param>
    public static void Write(Utf8JsonWriter writer, Schema schema, long seconds)
    {
        if (schema.Type is SchemaType.Integer or SchemaType.Number)
            writer.WriteNumberValue(IsMilliseconds(schema) ? seconds * 1000 : seconds);
        else if (schema.Format == "date")
            writer.WriteStringValue(Format(seconds)[..10]);
        else
            writer.WriteStringValue(Format(seconds));
    }

    /// <summary>Reads an instant: RFC 3339, a date, or seconds since 1970.</summary>
    /// <param name="text">The text.</param>
    /// <param name="seconds">The instant; a fraction of a second is kept, since a bound may lie between two seconds.</param>
    public static bool TryRead(string text, out double seconds)
    {
        if (double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out seconds))
            return true;

        if (text.Length < 8 || !char.IsAsciiDigit(text[0]))
            return false;

        var read = DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at);
        seconds = (at - DateTimeOffset.UnixEpoch).TotalSeconds;
        return read;
    }

    /// <summary>Whether values of a property are instants, by its format or its name.</summary>
    /// <param name="name">The property.</param>
    /// <param name="schema">Its schema.</param>
    public static bool IsTime(string name, Schema schema) => schema.Type switch
    {
        SchemaType.Integer => schema.Format is "unix-time" or "unix_time" or "timestamp" or "epoch" || HasTimeName(name),
        SchemaType.String => schema.Format is "date-time" or "date" || (schema.Format is null && HasTimeName(name)),
        _ => false,
    };

    private static bool IsMilliseconds(Schema schema) => schema.Format?.Contains("milli", StringComparison.OrdinalIgnoreCase) == true;

    private static bool HasTimeName(string name) =>
        name.EndsWith("_at", StringComparison.Ordinal) || name.EndsWith("At", StringComparison.Ordinal)
        || name.EndsWith("timestamp", StringComparison.OrdinalIgnoreCase);
}
