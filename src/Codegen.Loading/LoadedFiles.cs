using Codegen.Contracts.Commits;

namespace Codegen.Loading;

/// <summary>What of one stream's commits the load log says is loaded.</summary>
/// <param name="files">The log's entries of the stream.</param>
internal sealed class LoadedFiles(IReadOnlyList<LoadedFile> files)
{
    private readonly Dictionary<string, long> _last = files
        .GroupBy(file => file.Lane, StringComparer.Ordinal)
        .ToDictionary(lane => lane.Key, lane => lane.Max(file => file.Commit), StringComparer.Ordinal);

    public IReadOnlyList<LoadedFile> Files { get; } = files;

    public IEnumerable<string> Lanes => _last.Keys;

    /// <summary>The <c>_seq</c> of the next row.</summary>
    public long NextSequence => Files.Count == 0 ? 0 : Files.Max(file => file.FirstSequence + file.Rows);

    /// <summary>The last loaded commit of a lane; 0 for none.</summary>
    public long LastCommit(string lane) => _last.GetValueOrDefault(lane);

    /// <summary>Whether a commit of the lake names the very files that were loaded for its number.</summary>
    public bool IsSame(Commit commit) => Files
        .Where(file => file.Lane == commit.Lane && file.Commit == commit.Number)
        .Select(file => (file.Key, file.Sha256))
        .ToHashSet()
        .SetEquals(commit.Files.Select(file => (file.Key, file.Sha256)));
}
