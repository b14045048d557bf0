using System.Globalization;

namespace Codegen.Specs.Mapping;

/// <summary>Spans of time as mappings write them: a whole number and a unit.</summary>
internal static class Durations
{
    private static readonly (string Unit, TimeSpan Length)[] Units =
        [
            ("ms", TimeSpan.FromMilliseconds(1)),
            ("s", TimeSpan.FromSeconds(1)),
            ("m", TimeSpan.FromMinutes(1)),
            ("h", TimeSpan.FromHours(1)),
            ("d", TimeSpan.FromDays(1)),
            ("w", TimeSpan.FromDays(7))];

    /// <summary>The span; null where the text is none, or is longer than a thousand years.</summary>
    public static TimeSpan? Parse(string text)
    {
        foreach (var (unit, length) in Units)
        {
            if (!text.EndsWith(unit, StringComparison.Ordinal) || !long.TryParse(text.Substring(0, text.Length - unit.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                continue;
            return count > TimeSpan.FromDays(365_000).Ticks / length.Ticks ? null : TimeSpan.FromTicks(count * length.Ticks);
        }

        return null;
    }

    /// <summary>The shortest text of a span.</summary>
    public static string Write(TimeSpan span)
    {
        foreach (var (unit, length) in Units.AsEnumerable().Reverse())
        {
            if (span.Ticks >= length.Ticks && span.Ticks % length.Ticks == 0)
                return (span.Ticks / length.Ticks).ToString(CultureInfo.InvariantCulture) + unit;
        }

        return "0s";
    }
}
