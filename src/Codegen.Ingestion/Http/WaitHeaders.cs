using System.Globalization;
using System.Net.Http.Headers;

namespace Codegen.Ingestion.Http;

/// <summary>How long a response asks to wait: Retry-After (RFC 9110 §10.2.3), else X-RateLimit-Reset where nothing remains.</summary>
internal static class WaitHeaders
{
    /// <summary>Resets below this are seconds from now; above, seconds since 1970.</summary>
    private const long EpochFrom = 1_000_000_000;

    private const long LastSecond = 253_402_300_799;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <param name="headers">The response's headers.</param>
    /// <param name="providerNow">The provider's time: its dates count from its own clock, not from ours.</param>
    /// <returns>At least one second; null where the response doesn't say.</returns>
    public static TimeSpan? Read(HttpResponseHeaders headers, DateTimeOffset providerNow)
    {
        if (headers.RetryAfter is { Delta: { } delta })
            return AtLeast(delta);
        if (headers.RetryAfter is { Date: { } date })
            return AtLeast(date - providerNow);
        if (!IsSpent(headers) || Number(headers, "x-ratelimit-reset") is not { } reset)
            return null;
        return AtLeast(reset < EpochFrom ? TimeSpan.FromSeconds(reset) : DateTimeOffset.FromUnixTimeSeconds(Math.Min(reset, LastSecond)) - providerNow);
    }

    /// <summary>Whether the response says that nothing remains of a limit.</summary>
    public static bool IsSpent(HttpResponseHeaders headers) => Number(headers, "x-ratelimit-remaining") is <= 0;

    private static long? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values)
        && long.TryParse(values.First(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The provider's dates are whole seconds: one more is surely enough.</summary>
    private static TimeSpan AtLeast(TimeSpan wait) => wait > Shortest ? wait : Shortest;
}
