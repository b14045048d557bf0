using System.Globalization;

namespace Codegen.Cli.Configuration;

/// <summary>Numbers with a unit, as people write them in settings and options.</summary>
internal static class Quantity
{
    private static readonly (string Unit, long Bytes)[] Sizes = [("KB", 1L << 10), ("MB", 1L << 20), ("GB", 1L << 30), ("B", 1)];

    private static readonly (string Unit, TimeSpan Length)[] Durations =
    [
        ("ms", TimeSpan.FromMilliseconds(1)), ("s", TimeSpan.FromSeconds(1)), ("m", TimeSpan.FromMinutes(1)), ("h", TimeSpan.FromHours(1)),
        ("d", TimeSpan.FromDays(1)),
    ];

    /// <summary>A size such as <c>64MB</c> in bytes, in powers of 1,024; null where it isn't one. It is at least one byte.</summary>
    /// <param name="text">The text.</param>
    public static long? Bytes(string text)
    {
        var (unit, bytes) = Sizes.FirstOrDefault(size => text.EndsWith(size.Unit, StringComparison.OrdinalIgnoreCase));
        return unit is not null && long.TryParse(text[..^unit.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count > 0 && count <= long.MaxValue / bytes ? count * bytes : null;
    }

    /// <summary>A duration such as <c>30s</c> or <c>1.5h</c>; null where it isn't one. A leading minus makes it negative.</summary>
    /// <param name="text">The text.</param>
    public static TimeSpan? Duration(string text)
    {
        var (unit, length) = Durations.FirstOrDefault(duration => text.EndsWith(duration.Unit, StringComparison.Ordinal));
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        return unit is not null && double.TryParse(text[..^unit.Length], Style, CultureInfo.InvariantCulture, out var count)
            && Math.Abs(count) < 1e6 ? length * count : null;
    }
}
