using System.Globalization;
using Codegen.Contracts;
using Codegen.Contracts.Connectors;

namespace Codegen.Ingestion.Planning;

/// <summary>Bounds of a cursor's intervals: rounded to what the provider can express, and written as its parameters want them.</summary>
internal static class CursorStep
{
    /// <summary>The smallest step between bounds: the provider's resolution, or what the parameter's format can express if that is coarser.</summary>
    public static TimeSpan Of(CursorDefinition cursor)
    {
        var expressible = cursor.ParameterFormat switch
        {
            TimeFormat.EpochMilliseconds => TimeSpan.FromMilliseconds(1),
            TimeFormat.Date => TimeSpan.FromDays(1),
            _ => TimeSpan.FromSeconds(1),
        };
        return cursor.Resolution > expressible ? cursor.Resolution : expressible;
    }

    public static DateTimeOffset Floor(CursorDefinition cursor, DateTimeOffset instant) => Instant.Floor(instant, Of(cursor));

    /// <summary>An instant less a span, but never before the first instant there is.</summary>
    public static DateTimeOffset Back(DateTimeOffset instant, TimeSpan span) =>
        instant - DateTimeOffset.MinValue <= span ? DateTimeOffset.MinValue : instant - span;

    public static string Write(TimeFormat format, DateTimeOffset instant) => format switch
    {
        TimeFormat.EpochSeconds => instant.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        TimeFormat.EpochMilliseconds => instant.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        TimeFormat.Date => instant.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
    };
}
