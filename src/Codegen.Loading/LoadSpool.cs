using System.Globalization;
using Codegen.Lake;
using Codegen.Warehouse.RawTables;

namespace Codegen.Loading;

/// <summary>
/// Brings a batch's files to where the warehouse reads them, each checked against its commit, and takes copies away again.
/// </summary>
internal sealed class LoadSpool
{
    private readonly LakeReader _lake;
    private readonly string _folder;

    /// <summary>Takes the folder, and removes what a loader that died left there.</summary>
    /// <param name="lake">The lake.</param>
    /// <param name="folder">The folder; this loader's alone, since it holds the warehouse.</param>
    public LoadSpool(LakeReader lake, string folder)
    {
        (_lake, _folder) = (lake, Path.GetFullPath(folder));
        Clear();
    }

    public async Task<IReadOnlyList<RawFile>> FetchAsync(LoadBatch batch, CancellationToken cancellationToken)
    {
        Clear();
        List<RawFile> files = [];
        foreach (var file in batch.Files)
        {
            // A folder each: equal files have equal names, and one statement may hold two.
            var folder = Path.Combine(_folder, files.Count.ToString(CultureInfo.InvariantCulture));
            Directory.CreateDirectory(folder);
            var path = await _lake.FetchAsync(file.File, folder, cancellationToken);
            files.Add(new RawFile(path, file.File.Key, file.Commit, file.FirstSequence));
        }

        return files;
    }

    /// <summary>Removes the batch's copies.</summary>
    public void Clear()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }
}
