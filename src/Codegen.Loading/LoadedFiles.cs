using Codegen.Contracts.Commits;

namespace Codegen.Loading;

/// <summary>What of one stream's commits the load log says is loaded.</summary>
/// <param name="files">The log's entries of the stream.</param>
internal sealed class LoadedFiles(IReadOnlyList<LoadedFile> files)
{
    private readonly Dictionary<string, long> _last = files
        .GroupBy(file => file.Lane, StringComparer.Ordinal)
        .ToDictionary(lane => lane.Key, lane => lane.Max(file => file.Commit), StringComparer.Ordinal);

    private readonly Dictionary<(string Lane, long Commit, string Key), LoadedFile> _byKey =
        files.ToDictionary(file => (file.Lane, file.Commit, file.Key));

    public IReadOnlyList<LoadedFile> Files { get; } = files;

    public IEnumerable<string> Lanes => _last.Keys;

    /// <summary>The <c>_seq</c> of the next row.</summary>
    public long NextSequence => Files.Count == 0 ? 0 : Files.Max(file => file.FirstSequence + file.Rows);

    /// <summary>The last loaded commit of a lane; 0 for none.</summary>
    public long LastCommit(string lane) => _last.GetValueOrDefault(lane);

    /// <summary>Whether a commit of the lake names the very files that were loaded for its number.</summary>
    public bool IsSame(Commit commit) =>
        Match(commit)?.Count == Files.Count(file => file.Lane == commit.Lane && file.Commit == commit.Number);

    /// <summary>A commit's files with the numbers under which their rows were loaded; null where one of them was not.</summary>
    public IReadOnlyList<BatchFile>? Match(Commit commit)
    {
        List<BatchFile> found = [];
        foreach (var file in commit.Files)
        {
            if (!_byKey.TryGetValue((commit.Lane, commit.Number, file.Key), out var loaded) || loaded.Sha256 != file.Sha256)
                return null;
            found.Add(new BatchFile(commit.Lane, commit.Number, file, loaded.FirstSequence));
        }

        return found;
    }
}
