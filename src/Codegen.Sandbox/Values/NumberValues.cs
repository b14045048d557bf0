using System.Text.Json;
using Codegen.Sandbox.Documents;

namespace Codegen.Sandbox.Values;

/// <summary>Draws numbers between the bounds that a schema declares.</summary>
internal static class NumberValues
{
    private const long UsualHigh = 10_000;

    /// <summary>Writes a whole number.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The property: identifiers are large.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="seed">What it is drawn from.</param>
    public static void WriteInteger(Utf8JsonWriter writer, string name, Schema schema, Seed seed)
    {
        var isIdentifier = schema.Format == "int64" && (name == "id" || name.EndsWith("_id", StringComparison.Ordinal));
        var low = (long)Math.Ceiling(schema.Minimum ?? Math.Min(0, schema.Maximum ?? 0));
        var high = (long)Math.Floor(schema.Maximum ?? Math.Max(isIdentifier ? 9_000_000_000_000 : UsualHigh, low + UsualHigh));
        writer.WriteNumberValue(high > low ? seed.Between(low, high) : low);
    }

    /// <summary>Writes a number with two decimals, or a whole one where the bounds leave no room.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="schema">The property's schema.</param>
    /// <param name="seed">What it is drawn from.</param>
    public static void WriteNumber(Utf8JsonWriter writer, Schema schema, Seed seed)
    {
        var low = schema.Minimum ?? Math.Min(0, schema.Maximum ?? 0);
        var high = schema.Maximum ?? Math.Max(UsualHigh, low + UsualHigh);
        var drawn = (decimal)(low + ((high - low) * seed.Fraction));
        var rounded = Math.Round(drawn, 2);
        writer.WriteNumberValue((double)rounded < low || (double)rounded > high ? (decimal)low : rounded);
    }
}
