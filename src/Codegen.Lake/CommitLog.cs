using System.Runtime.CompilerServices;
using Codegen.Contracts;
using Codegen.Contracts.Commits;

namespace Codegen.Lake;

/// <summary>
/// The commits of one stream in one lane: a total order, because commit n is a conditional write of one key, and a chain, because each
/// holds the hash of the one before.
/// </summary>
/// <remarks>
/// Not safe for concurrent use; give each worker its own, they race in the store. A change of fingerprint starts the state anew: the
/// state of a head is what was covered since the fingerprint last changed.
/// </remarks>
/// <param name="store">The lake.</param>
/// <param name="stream">The stream.</param>
/// <param name="lane">The lane, one of <see cref="Lanes"/>.</param>
public sealed class CommitLog(IObjectStore store, StreamId stream, string lane)
{
    /// <summary>Every so many commits one carries the whole state.</summary>
    public const int SnapshotEvery = 256;

    private readonly CommitReader _reader = new(store, stream, lane);
    private CommitHead? _head;

    /// <summary>The stream.</summary>
    public StreamId Stream { get; } = stream;

    /// <summary>The lane.</summary>
    public string Lane { get; } = lane;

    /// <summary>Reads where the log stands, from the last snapshot on.</summary>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="Contracts.Errors.CodegenException">CG2030 to CG2033: a commit since the last snapshot is missing or changed.</exception>
    public async Task<CommitHead> ReadHeadAsync(CancellationToken cancellationToken)
    {
        var last = await _reader.FindLastAsync(_head?.Number ?? 0, cancellationToken);
        if (_head is null || last >= _head.Number + SnapshotEvery)
            _head = await ReadSnapshotAsync(last - (last % SnapshotEvery), cancellationToken);
        return _head = await FoldAsync(_head, _reader.ReadAsync(_head.Number, _head.Hash, last, cancellationToken));
    }

    /// <summary>Writes the next commit. Where another writer was first, the draft goes behind its commit.</summary>
    /// <param name="draft">The commit, all of whose files are in the lake.</param>
    /// <param name="cancellationToken">Stops waiting; the commit may or may not have been written.</param>
    /// <returns>The commit as it stands in the log.</returns>
    public async Task<Commit> AppendAsync(CommitDraft draft, CancellationToken cancellationToken)
    {
        var head = _head ?? await ReadHeadAsync(cancellationToken);
        while (true)
        {
            var bytes = CommitJson.Write(Place(draft, head));
            var next = CommitLink.Of(bytes);
            if (await store.PutIfAbsentAsync(KeyOf(next.Commit.Number), bytes, cancellationToken) == PutOutcome.Created)
            {
                _head = Fold(head, [next]);
                return next.Commit;
            }

            // Another writer was first, or we were and the reply was lost.
            var winners = await _reader.ReadToEndAsync(head.Number, head.Hash, cancellationToken);
            if (winners.Count == 0)
                throw LakeErrors.CommitMissing(KeyOf(next.Commit.Number), next.Commit.Number);
            _head = head = Fold(head, winners);
            if (winners.Find(link => link.Commit.Writer == draft.Writer) is { } own)
                return own.Commit;
        }
    }

    /// <summary>Reads the commits after a number, in order, each checked against its own hash and its neighbours'.</summary>
    /// <param name="after">The last commit that is known already; 0 for all.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="Contracts.Errors.CodegenException">CG2030 to CG2033: names the commit that is missing or changed; nothing after it is read.</exception>
    public async IAsyncEnumerable<Commit> ReadAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = await _reader.FindLastAsync(0, cancellationToken);
        var hash = after == 0 ? null : (await _reader.ReadNeededAsync(after, cancellationToken)).Hash;
        await foreach (var link in _reader.ReadAsync(after, hash, last, cancellationToken))
            yield return link.Commit;
    }

    private string KeyOf(long number) => LakeKeys.Commit(Stream, Lane, number);

    private Commit Place(CommitDraft draft, CommitHead head) => new()
    {
        Source = Stream.Source,
        Connection = Stream.Connection,
        Stream = Stream.Stream,
        Lane = Lane,
        Number = head.Number + 1,
        Previous = head.Hash,
        At = draft.At < head.At ? head.At : draft.At,
        Writer = draft.Writer,
        Purpose = draft.Purpose,
        Fingerprint = draft.Fingerprint,
        Files = draft.Files,
        Quarantine = draft.Quarantine,
        Counts = draft.Counts,
        State = draft.State,
        Snapshot = (head.Number + 1) % SnapshotEvery == 0 ? head.StateFor(draft.Fingerprint).With(draft.State) : null,
    };

    private async Task<CommitHead> ReadSnapshotAsync(long number, CancellationToken cancellationToken)
    {
        if (number == 0)
            return CommitHead.None;
        var link = await _reader.ReadNeededAsync(number, cancellationToken);
        var state = link.Commit.Snapshot ?? throw LakeErrors.CommitChanged(KeyOf(number), number, "it has no snapshot of the state");
        return new CommitHead(number, link.Hash, link.Commit.At, link.Commit.Fingerprint, state);
    }

    private static async Task<CommitHead> FoldAsync(CommitHead head, IAsyncEnumerable<CommitLink> links)
    {
        List<CommitLink> read = [];
        await foreach (var link in links)
            read.Add(link);
        return Fold(head, read);
    }

    private static CommitHead Fold(CommitHead head, List<CommitLink> links)
    {
        if (links.Count == 0)
            return head;
        var state = head.State;
        var fingerprint = head.Fingerprint;
        List<StateDelta> deltas = [];
        foreach (var commit in links.Select(link => link.Commit))
        {
            if (commit.Fingerprint != fingerprint)
            {
                (state, fingerprint) = (StreamState.Empty, commit.Fingerprint);
                deltas.Clear();
            }

            deltas.AddRange(commit.State);
        }

        return new CommitHead(links[^1].Commit.Number, links[^1].Hash, links[^1].Commit.At, fingerprint, state.With(deltas));
    }
}
