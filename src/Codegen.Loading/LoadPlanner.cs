using System.Runtime.CompilerServices;
using Codegen.Contracts.Commits;

namespace Codegen.Loading;

/// <summary>Cuts a stream's new commits into transactions, and numbers their rows.</summary>
internal sealed class LoadPlanner(LoaderOptions options)
{
    /// <summary>Batches of whole commits, each within the limits unless one commit alone is beyond them.</summary>
    /// <param name="commits">The new commits in load order.</param>
    /// <param name="sequence">The <c>_seq</c> of the first row.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async IAsyncEnumerable<LoadBatch> PlanAsync(
        IAsyncEnumerable<Commit> commits, long sequence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<BatchFile> files = [];
        var (count, bytes) = (0, 0L);
        await foreach (var commit in commits.WithCancellation(cancellationToken))
        {
            var size = commit.Files.Sum(file => file.Bytes);
            if (files.Count > 0 && (files.Count + commit.Files.Count > options.BatchFiles || bytes + size > options.BatchBytes))
            {
                yield return new LoadBatch(count, files);
                (files, count, bytes) = ([], 0, 0);
            }

            foreach (var file in commit.Files)
            {
                files.Add(new BatchFile(commit.Lane, commit.Number, file, sequence));
                sequence += file.Rows;
            }

            (count, bytes) = (count + 1, bytes + size);
        }

        if (count > 0)
            yield return new LoadBatch(count, files);
    }

    /// <summary>Batches of files that have their numbers already.</summary>
    /// <param name="files">The files in load order.</param>
    public IReadOnlyList<LoadBatch> Plan(IEnumerable<BatchFile> files)
    {
        List<LoadBatch> batches = [];
        List<BatchFile> batch = [];
        var bytes = 0L;
        foreach (var file in files)
        {
            if (batch.Count == options.BatchFiles || (batch.Count > 0 && bytes + file.File.Bytes > options.BatchBytes))
            {
                batches.Add(Of(batch));
                (batch, bytes) = ([], 0);
            }

            batch.Add(file);
            bytes += file.File.Bytes;
        }

        return batch.Count == 0 ? batches : [.. batches, Of(batch)];
    }

    private static LoadBatch Of(List<BatchFile> files) => new(files.Select(file => (file.Lane, file.Commit)).Distinct().Count(), files);
}
