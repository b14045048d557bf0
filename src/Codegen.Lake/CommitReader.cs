using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Codegen.Contracts;
using Codegen.Contracts.Commits;

namespace Codegen.Lake;

/// <summary>Reads commits and believes none: each must be unchanged, in its place, and linked to the one before.</summary>
internal sealed class CommitReader(IObjectStore store, StreamId stream, string lane)
{
    private const int ListingPage = 1000;

    private readonly string _prefix = LakeKeys.CommitsOf(stream, lane);

    /// <summary>The highest number in the log, by listings alone; few of them, however long the log.</summary>
    /// <param name="known">A number that exists, or 0.</param>
    /// <param name="cancellationToken">Stops the listings.</param>
    public async Task<long> FindLastAsync(long known, CancellationToken cancellationToken)
    {
        var (low, count) = await ListAsync(known, cancellationToken);
        if (count < ListingPage)
            return low;
        var step = (long)ListingPage;
        for (; await FirstAfterAsync(low + step, cancellationToken) is { } found; step *= 2)
            low = found;
        while (step > ListingPage)
        {
            step /= 2;
            low = await FirstAfterAsync(low + step, cancellationToken) ?? low;
        }

        while (count == ListingPage)
            (low, count) = await ListAsync(low, cancellationToken);
        return low;
    }

    /// <summary>
    /// The commits from <paramref name="after"/> + 1 to <paramref name="last"/>; each is given out once the next one vouches for it, or
    /// can't be read.
    /// </summary>
    /// <param name="after">A number that is known already.</param>
    /// <param name="hash">That commit's hash; null where it is 0.</param>
    /// <param name="last">The log's last number.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async IAsyncEnumerable<CommitLink> ReadAsync(
        long after, string? hash, long last, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CommitLink? held = null;
        var numbers = AsyncEnumerable.InfiniteSequence(after + 1, 1L).TakeWhile(number => number <= last);
        await foreach (var read in ReadAhead.Of(numbers, number => ReadNeededAsync(number, cancellationToken), cancellationToken))
        {
            await Task.WhenAny(read);
            if (read.IsCompletedSuccessfully)
                Verify(await read, hash);
            if (held is not null)
                yield return held;
            held = await read;
            hash = held.Hash;
        }

        if (held is not null)
            yield return held;
    }

    /// <summary>The commits after a number as far as they go, without a listing: for a writer that lost a race.</summary>
    public async Task<List<CommitLink>> ReadToEndAsync(long after, string? hash, CancellationToken cancellationToken)
    {
        List<CommitLink> links = [];
        while (await ReadOneAsync(after + links.Count + 1, cancellationToken) is { } link)
        {
            Verify(link, hash);
            links.Add(link);
            hash = link.Hash;
        }

        return links;
    }

    /// <summary>One commit, checked against its own hash and its place; null where there is none.</summary>
    public async Task<CommitLink?> ReadOneAsync(long number, CancellationToken cancellationToken)
    {
        var key = LakeKeys.Commit(stream, lane, number);
        if (await ReadOneAsync(store, key, number, cancellationToken) is not { } link)
            return null;
        var commit = link.Commit;
        var found = new StreamId(commit.Source, commit.Connection, commit.Stream);
        return found == stream && commit.Lane == lane && commit.Number == number
            ? link
            : throw LakeErrors.CommitElsewhere(key, number, Place(stream, lane, number), Place(found, commit.Lane, commit.Number));
    }

    /// <summary>One commit, checked against its own hash alone; null where there is none.</summary>
    public static async Task<CommitLink?> ReadOneAsync(IObjectStore store, string key, long number, CancellationToken cancellationToken)
    {
        if (await store.GetAsync(key, cancellationToken) is not { } bytes)
            return null;
        CommitLink link;
        try
        {
            link = CommitLink.Of(bytes);
        }
        catch (JsonException fault)
        {
            throw LakeErrors.CommitChanged(key, number, fault.Message, fault);
        }

        return link.Commit.Format <= Commit.CurrentFormat
            ? link
            : throw LakeErrors.CommitTooNew(key, number, link.Commit.Format, Commit.CurrentFormat);
    }

    /// <summary>One commit that must be there.</summary>
    public async Task<CommitLink> ReadNeededAsync(long number, CancellationToken cancellationToken) =>
        await ReadOneAsync(number, cancellationToken) ?? throw LakeErrors.CommitMissing(LakeKeys.Commit(stream, lane, number), number);

    private static string Place(StreamId stream, string lane, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{stream} of {stream.Source}, lane {lane}, number {number}");

    private void Verify(CommitLink link, string? previous)
    {
        var number = link.Commit.Number;
        if (link.Commit.Previous == previous)
            return;
        throw number == 1
            ? LakeErrors.CommitChanged(LakeKeys.Commit(stream, lane, 1), 1, "the first commit follows no other")
            : LakeErrors.CommitChanged(LakeKeys.Commit(stream, lane, number - 1), number - 1, string.Create(CultureInfo.InvariantCulture, $"commit {number} was written after other bytes"));
    }

    /// <summary>The highest of at most one page of numbers after a number, and how many they were.</summary>
    private async Task<(long Last, int Count)> ListAsync(long after, CancellationToken cancellationToken)
    {
        var (last, count) = (after, 0);
        await foreach (var listed in store.ListAsync(_prefix, LakeKeys.Commit(stream, lane, after), cancellationToken))
        {
            if (LakeKeys.CommitNumber(listed.Key) is { } number)
                (last, count) = (number, count + 1);
            if (count == ListingPage)
                break;
        }

        return (last, count);
    }

    private async Task<long?> FirstAfterAsync(long number, CancellationToken cancellationToken)
    {
        await foreach (var listed in store.ListAsync(_prefix, LakeKeys.Commit(stream, lane, number), cancellationToken))
        {
            if (LakeKeys.CommitNumber(listed.Key) is { } found)
                return found;
        }

        return null;
    }
}
