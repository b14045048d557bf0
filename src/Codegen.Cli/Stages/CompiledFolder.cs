using System.Text;

namespace Codegen.Cli.Stages;

/// <summary>The folder of compiled SQL: a file for each node, and nothing else.</summary>
/// <param name="path">The folder.</param>
internal sealed class CompiledFolder(string path)
{
    /// <summary>Makes the folder hold these files; those that hold their text already are left alone.</summary>
    /// <param name="files">Texts by path within the folder.</param>
    public void Write(IReadOnlyDictionary<string, string> files)
    {
        var texts = files.ToDictionary(file => Path.Combine(path, file.Key), file => Encoding.UTF8.GetBytes(file.Value), StringComparer.Ordinal);
        foreach (var folder in texts.Keys.Select(Path.GetDirectoryName).Distinct(StringComparer.Ordinal))
            Directory.CreateDirectory(folder!);
        var known = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).ToHashSet(StringComparer.Ordinal);
        texts.AsParallel().Where(file => !known.Contains(file.Key) || !File.ReadAllBytes(file.Key).AsSpan().SequenceEqual(file.Value))
            .ForAll(file => File.WriteAllBytes(file.Key, file.Value));
        foreach (var stale in known.Where(file => !texts.ContainsKey(file)))
            File.Delete(stale);
    }
}
