namespace Codegen.Lake.Stores;

/// <summary>Lists a folder as a bucket lists its keys: all below a prefix, in ordinal order of the whole key.</summary>
internal sealed class FolderListing(FolderPaths paths, string prefix, string? startAfter)
{
    public IEnumerable<ObjectInfo> Read()
    {
        var folder = prefix[..(prefix.LastIndexOf('/') + 1)];
        return Below(folder.Length == 0 ? paths.Root : paths.Of(folder[..^1]), folder);
    }

    private IEnumerable<ObjectInfo> Below(string path, string key)
    {
        foreach (var (name, isFolder) in Entries(path, key.Length == 0))
        {
            var found = key + name;
            if (isFolder)
            {
                if (CanHold(found))
                {
                    foreach (var nested in Below(Path.Combine(path, name[..^1]), found))
                        yield return nested;
                }
            }
            else if (found.StartsWith(prefix, StringComparison.Ordinal) && IsAfter(found) && Length(Path.Combine(path, name)) is { } length)
            {
                yield return new ObjectInfo(found, length);
            }
        }
    }

    /// <summary>A folder counts as its name with a slash, so that <c>a/b</c> stands after <c>a-b</c> as it does in a bucket.</summary>
    private static List<(string Name, bool IsFolder)> Entries(string path, bool isRoot)
    {
        List<(string Name, bool IsFolder)> entries = [];
        try
        {
            foreach (var entry in new DirectoryInfo(path).EnumerateFileSystemInfos())
            {
                if (entry is DirectoryInfo && !(isRoot && entry.Name == FolderPaths.TemporaryName))
                    entries.Add((entry.Name + "/", true));
                else if (entry is FileInfo)
                    entries.Add((entry.Name, false));
            }
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
        catch (Exception fault) when (DiskFault.Matches(fault))
        {
            throw DiskFault.Of(fault, "list", path);
        }

        entries.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        return entries;
    }

    private bool CanHold(string folder) =>
        (folder.StartsWith(prefix, StringComparison.Ordinal) || prefix.StartsWith(folder, StringComparison.Ordinal))
        && (startAfter is null || string.CompareOrdinal(folder, startAfter) > 0 || startAfter.StartsWith(folder, StringComparison.Ordinal));

    private bool IsAfter(string key) => startAfter is null || string.CompareOrdinal(key, startAfter) > 0;

    /// <summary>Null where the file was deleted since it was listed.</summary>
    private static long? Length(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? file.Length : null;
    }
}
