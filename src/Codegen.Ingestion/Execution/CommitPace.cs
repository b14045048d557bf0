using Codegen.Contracts.Commits;
using Codegen.Ingestion.Http;
using Codegen.Ingestion.Progress;
using Codegen.Lake;

namespace Codegen.Ingestion.Execution;

/// <summary>
/// Decides when a stream commits: when the landing says that a commit is due, and at the stream's end. What finished steps have covered
/// waits for the next commit, so that many small windows or partitions share one.
/// </summary>
internal sealed class CommitPace(Landing landing, ProviderClient client, string stream, IProgress<IngestEvent>? progress)
{
    private readonly List<StateDelta> _pending = [];
    private readonly List<StateDelta> _covered = [];

    /// <summary>What this run's commits have added to the state.</summary>
    public IReadOnlyList<StateDelta> Covered => _covered;

    /// <summary>The records behind this run's commits.</summary>
    public CommitCounts Counts { get; private set; } = new();

    public int Commits { get; private set; }

    public bool IsDue => landing.ShouldCommit;

    /// <summary>Intervals have been read: all their records are in the landing.</summary>
    public void Cover(IEnumerable<StateDelta> deltas) => _pending.AddRange(deltas.Where(delta => !delta.Covered.IsEmpty));

    public Task CommitIfDueAsync(CancellationToken cancellationToken) => IsDue ? CommitAsync(cancellationToken) : Task.CompletedTask;

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (await landing.CommitAsync([.. _pending], client.Clock.Now, cancellationToken) is not { } commit)
            return;
        _covered.AddRange(_pending);
        _pending.Clear();
        Counts += commit.Counts;
        Commits++;
        progress?.Report(new StreamCommitted(stream, commit.Number, commit.Counts.Landed, Counts.Landed));
    }
}
