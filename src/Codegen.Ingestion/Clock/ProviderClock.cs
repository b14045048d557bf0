namespace Codegen.Ingestion.Clock;

/// <summary>
/// The provider's time, as far as its responses' <c>Date</c> headers tell. Every answer is a lower bound: never later than the truth. Our
/// own clock counts only where a provider sends no date at all. Safe for concurrent use.
/// </summary>
internal sealed class ProviderClock(TimeProvider time)
{
    private long _latest;

    /// <summary>The date of the response that came last; our own time where none had one.</summary>
    public DateTimeOffset Now => Known ?? time.GetUtcNow();

    private DateTimeOffset? Known => Interlocked.Read(ref _latest) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>Notes that a request is about to be sent.</summary>
    public RequestMoment Send() => new(Known, time.GetUtcNow(), time.GetTimestamp());

    /// <summary>Notes a response and says, as a lower bound, when its request was sent.</summary>
    /// <param name="sent">What <see cref="Send"/> returned.</param>
    /// <param name="date">The response's date, to the second; null where it has none.</param>
    public DateTimeOffset Receive(RequestMoment sent, DateTimeOffset? date)
    {
        if (date is not { } answered)
            return sent.Before ?? sent.Ours;
        Interlocked.Exchange(ref _latest, answered.UtcTicks);

        // The response was made at most one round trip after the request was sent.
        var bound = Floor(answered - time.GetElapsedTime(sent.Timestamp));
        if (sent.Before is { } before && before > bound)
            bound = before;
        return bound < answered ? bound : answered;
    }

    private static DateTimeOffset Floor(DateTimeOffset instant) => Contracts.Instant.Floor(instant, TimeSpan.FromSeconds(1));
}
