using System.Globalization;

namespace Codegen.Contracts;

/// <summary>The one way in which instants are written in our formats: RFC 3339, UTC, to the microsecond.</summary>
public static class Instant
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>Writes an instant, such as <c>2026-11-22T10:00:00.000000Z</c>.</summary>
    /// <param name="value">The instant.</param>
    public static string ToText(DateTimeOffset value) => value.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Rounds an instant down to a multiple of a step since year 1.</summary>
    /// <param name="value">The instant.</param>
    /// <param name="step">The step; not zero.</param>
    public static DateTimeOffset Floor(DateTimeOffset value, TimeSpan step) =>
        new(value.UtcTicks - (value.UtcTicks % step.Ticks), TimeSpan.Zero);
}
