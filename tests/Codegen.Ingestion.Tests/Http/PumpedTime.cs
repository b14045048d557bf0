using Microsoft.Extensions.Time.Testing;

namespace Codegen.Ingestion.Tests.Http;

/// <summary>A clock that stands still, except that it moves on while a run says that it waits.</summary>
public sealed class PumpedTime(DateTimeOffset now) : FakeTimeProvider(now)
{
    private DateTimeOffset _until;

    /// <summary>Waits that were asked for, in order.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public void Wait(TimeSpan span)
    {
        Waits.Add(span);
        _until = GetUtcNow() + span;
        _ = PumpAsync(_until);
    }

    private async Task PumpAsync(DateTimeOffset until)
    {
        // The delay is set up a moment after it is announced.
        while (GetUtcNow() < until || _until == until)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), System);
            if (_until != until)
                return;
            Advance(until > GetUtcNow() ? until - GetUtcNow() : TimeSpan.FromMilliseconds(1));
            if (GetUtcNow() > until.AddMilliseconds(50))
                return;
        }
    }
}
