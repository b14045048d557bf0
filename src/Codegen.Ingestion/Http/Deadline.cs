namespace Codegen.Ingestion.Http;

/// <summary>The time that one attempt at a page may take: in all, and for each wait within it.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly TimeSpan _total;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _elapsed;
    private readonly CancellationTokenSource _either;

    public Deadline(TimeProvider time, TimeSpan total, CancellationToken caller)
    {
        _time = time;
        _started = time.GetTimestamp();
        _total = total;
        _caller = caller;
        _elapsed = new CancellationTokenSource(total, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_elapsed.Token, caller);
    }

    public CancellationToken Token => _either.Token;

    /// <summary>Whether the time is up, rather than the caller having lost interest.</summary>
    public bool IsOver => _elapsed.IsCancellationRequested && !_caller.IsCancellationRequested;

    /// <summary>Allows so long for what comes next, but never beyond the total.</summary>
    public void Idle(TimeSpan span)
    {
        var left = _total - _time.GetElapsedTime(_started);
        var next = span < left ? span : left;
        _elapsed.CancelAfter(next > TimeSpan.Zero ? next : TimeSpan.Zero);
    }

    public void Dispose()
    {
        _either.Dispose();
        _elapsed.Dispose();
    }
}
