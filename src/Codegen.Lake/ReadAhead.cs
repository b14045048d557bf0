using System.Runtime.CompilerServices;

namespace Codegen.Lake;

/// <summary>Reads many small objects with the latency of few.</summary>
internal static class ReadAhead
{
    private const int Reads = 16;

    /// <summary>Starts a bounded number of reads before the first is asked for, and gives them in order; each may have failed.</summary>
    public static async IAsyncEnumerable<Task<TResult>> Of<TSource, TResult>(
        IAsyncEnumerable<TSource> sources,
        Func<TSource, Task<TResult>> read,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Queue<Task<TResult>> reads = new();
        await foreach (var source in sources.WithCancellation(cancellationToken))
        {
            reads.Enqueue(read(source));
            if (reads.Count == Reads)
                yield return reads.Dequeue();
        }

        while (reads.TryDequeue(out var next))
            yield return next;
    }
}
