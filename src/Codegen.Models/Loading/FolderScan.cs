namespace Codegen.Models.Loading;

/// <summary>Finds the files below <c>models/</c> and <c>generated/*/models/</c>, in ordinal order of their paths.</summary>
internal static class FolderScan
{
    /// <summary>All files; hidden ones and hidden folders are passed over.</summary>
    public static IReadOnlyList<FoundFile> Of(string root)
    {
        var found = new List<FoundFile>(Below(root, "models", null));
        var generated = Path.Combine(root, "generated");
        if (Directory.Exists(generated))
        {
            foreach (var source in Directory.EnumerateDirectories(generated).Select(Path.GetFileName))
                found.AddRange(Below(root, $"generated/{source}/models", source));
        }

        found.Sort((left, right) => string.CompareOrdinal(left.Original, right.Original));
        return found;
    }

    private static IEnumerable<FoundFile> Below(string root, string folder, string? source)
    {
        var full = Path.Combine(root, folder);
        if (!Directory.Exists(full))
            return [];
        return Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories)
            .Select(file => (file, path: Path.GetRelativePath(full, file).Replace('\\', '/')))
            .Where(found => !found.path.StartsWith('.') && !found.path.Contains("/.", StringComparison.Ordinal))
            .Select(found => new FoundFile(found.file, $"{folder}/{found.path}", found.path, source));
    }
}
