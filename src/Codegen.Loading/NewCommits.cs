using System.Runtime.CompilerServices;
using Codegen.Contracts;
using Codegen.Contracts.Commits;
using Codegen.Lake;

namespace Codegen.Loading;

/// <summary>The commits of a stream that are not loaded yet, of all its lanes in load order: by time, then lane, then number.</summary>
internal sealed class NewCommits(LakeReader lake, StreamId stream, IReadOnlyList<string> lanes, LoadedFiles loaded)
{
    /// <summary>The <c>_seq</c> of the first row.</summary>
    public long NextSequence => loaded.NextSequence;

    public async IAsyncEnumerable<Commit> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<IAsyncEnumerator<Commit>> heads = [];
        try
        {
            foreach (var lane in lanes.Union(loaded.Lanes).Order(StringComparer.Ordinal))
            {
                var commits = ReadLaneAsync(lane, cancellationToken).GetAsyncEnumerator(cancellationToken);
                heads.Add(commits);
                if (!await commits.MoveNextAsync())
                    await RemoveAsync(heads, commits);
            }

            while (heads.MinBy(head => (head.Current.At, head.Current.Lane), LoadOrder) is { } next)
            {
                yield return next.Current;
                if (!await next.MoveNextAsync())
                    await RemoveAsync(heads, next);
            }
        }
        finally
        {
            foreach (var head in heads)
                await head.DisposeAsync();
        }
    }

    private static IComparer<(DateTimeOffset At, string Lane)> LoadOrder { get; } =
        Comparer<(DateTimeOffset At, string Lane)>.Create((left, right) =>
            left.At != right.At ? left.At.CompareTo(right.At) : string.CompareOrdinal(left.Lane, right.Lane));

    /// <summary>The last loaded commit is read once more, to see that this is the lake that it was loaded from.</summary>
    private async IAsyncEnumerable<Commit> ReadLaneAsync(string lane, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = loaded.LastCommit(lane);
        var known = last == 0;
        await foreach (var commit in lake.ReadCommitsAsync(new StreamLane(stream, lane), Math.Max(0, last - 1), cancellationToken))
        {
            if (known)
                yield return commit;
            else if (!loaded.IsSame(commit))
                break;
            known = true;
        }

        if (!known)
            throw LoadingErrors.OtherLake(stream, lane, last);
    }

    private static async Task RemoveAsync(List<IAsyncEnumerator<Commit>> heads, IAsyncEnumerator<Commit> ended)
    {
        heads.Remove(ended);
        await ended.DisposeAsync();
    }
}
