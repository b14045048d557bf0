using System.Globalization;
using Codegen.Contracts.Connectors;
using Codegen.Ingestion.Connections;

namespace Codegen.Ingestion.Planning;

/// <summary>Where a stream's history begins: the connection's setting, else the mapping's, else nowhere.</summary>
internal static class ConfiguredBegin
{
    private static readonly string[] Formats =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ssK"];

    /// <summary>The first instant to read; <see cref="DateTimeOffset.MinValue"/> where there is no lower bound.</summary>
    public static DateTimeOffset Of(CursorDefinition cursor, ConnectionSettings settings)
    {
        if (cursor.BeginConfig is { } key && settings.Config.GetValueOrDefault(key) is [var text, ..] && TryParse(text, out var begin))
            return begin;
        return cursor.Begin ?? DateTimeOffset.MinValue;
    }

    public static bool TryParse(string text, out DateTimeOffset begin) =>
        DateTimeOffset.TryParseExact(
            text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out begin);
}
