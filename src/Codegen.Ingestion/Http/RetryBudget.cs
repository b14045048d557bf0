using Codegen.Ingestion.Connections;

namespace Codegen.Ingestion.Http;

/// <summary>What one page may still cost in waits and attempts.</summary>
internal sealed class RetryBudget(Traffic traffic, TimeSpan maxLimitWait)
{
    private TimeSpan _waited;
    private TimeSpan _delay;

    public Traffic Traffic { get; } = traffic;

    /// <summary>Takes a wait from the budget; false, and nothing taken, where it is longer than what is left.</summary>
    public bool TryWait(TimeSpan wait)
    {
        if (_waited + wait > maxLimitWait)
            return false;
        _waited += wait;
        return true;
    }

    /// <summary>Decorrelated jitter: anywhere between the base and three times the delay before, up to the cap.</summary>
    public TimeSpan NextDelay(HttpSettings http, Random random)
    {
        var last = _delay < http.RetryBase ? http.RetryBase : _delay;
        double sample;
        lock (random)
            sample = random.NextDouble();
        var next = http.RetryBase + (((last * 3) - http.RetryBase) * sample);
        return _delay = next < http.RetryCap ? next : http.RetryCap;
    }
}
