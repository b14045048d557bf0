using System.Globalization;
using Codegen.Ingestion.Connections;

namespace Codegen.Cli.Configuration;

/// <summary>Reads a connection's <c>http:</c>: how patient its requests are. What isn't said keeps its default.</summary>
internal static class HttpReader
{
    private const int MostAttempts = 100;

    /// <summary>A connection's settings.</summary>
    /// <param name="http">The mapping under <c>http</c>.</param>
    public static HttpSettings Read(ConfigMap http)
    {
        var usual = new HttpSettings();
        var settings = new HttpSettings
        {
            Attempts = http.Value("attempts", $"a whole number from 1 to {MostAttempts}", Count) ?? usual.Attempts,
            RetryBase = Duration(http, "retry_base") ?? usual.RetryBase,
            RetryCap = Duration(http, "retry_cap") ?? usual.RetryCap,
            MaxLimitWait = Duration(http, "max_limit_wait") ?? usual.MaxLimitWait,
            ConnectTimeout = Duration(http, "connect_timeout") ?? usual.ConnectTimeout,
            HeaderTimeout = Duration(http, "header_timeout") ?? usual.HeaderTimeout,
            IdleTimeout = Duration(http, "idle_timeout") ?? usual.IdleTimeout,
            PageTimeout = Duration(http, "page_timeout") ?? usual.PageTimeout,
        };
        http.RefuseUnknown();
        return settings;
    }

    private static TimeSpan? Duration(ConfigMap http, string name) =>
        http.Value<TimeSpan>(name, "a duration of up to a day, such as 500ms or 30s", text =>
            Quantity.Duration(text) is { } value && value > TimeSpan.Zero && value <= TimeSpan.FromDays(1) ? value : null);

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= MostAttempts ? count : null;
}
