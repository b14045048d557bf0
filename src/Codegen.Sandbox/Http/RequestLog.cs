namespace Codegen.Sandbox.Http;

/// <summary>Remembers the newest requests.</summary>
internal sealed class RequestLog
{
    private const int MaxKept = 20_000;
    private readonly Lock _gate = new();
    private readonly Queue<LoggedRequest> _kept = new();
    private int _count;

    /// <summary>How many requests there were in all.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>The newest requests in the order in which they were answered.</summary>
    public IReadOnlyList<LoggedRequest> Kept
    {
        get
        {
            lock (_gate)
                return [.. _kept];
        }
    }

    /// <summary>Counts a request that came in.</summary>
    /// <returns>Its number, from 1.</returns>
    public int Next() => Interlocked.Increment(ref _count);

    /// <summary>Remembers an answered request.</summary>
    /// <param name="request">The request.</param>
    public void Add(LoggedRequest request)
    {
        lock (_gate)
        {
            _kept.Enqueue(request);
            if (_kept.Count > MaxKept)
                _kept.Dequeue();
        }
    }
}
