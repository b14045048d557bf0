using System.IO.Enumeration;
using Codegen.Contracts.Manifests;

namespace Codegen.Transform.Selection;

/// <summary>A way to name nodes.</summary>
/// <param name="Word">What stands before the colon; empty for names.</param>
/// <param name="Match">The ids of nodes and sources that a value means.</param>
/// <param name="Known">The values that would match something.</param>
internal sealed record SelectionMethod(
    string Word, Func<Manifest, string, IEnumerable<string>> Match, Func<Manifest, IEnumerable<string>> Known)
{
    public static SelectionMethod Name { get; } = new(
        "",
        (manifest, value) => from node in manifest.Nodes.Values
                             where IsLike(node.Name, value) || node.UniqueId == value
                             select node.UniqueId,
        manifest => manifest.Nodes.Values.Select(node => node.Name));

    private static SelectionMethod Tag { get; } = new(
        "tag",
        (manifest, value) => from node in manifest.Nodes.Values
                             where TagsOf(node).Any(tag => IsLike(tag, value))
                             select node.UniqueId,
        manifest => manifest.Nodes.Values.SelectMany(TagsOf));

    private static SelectionMethod Path { get; } = new(
        "path",
        (manifest, value) => from node in manifest.Nodes.Values
                             where IsWithin(node.OriginalFilePath, Normalize(value))
                             select node.UniqueId,
        manifest => manifest.Nodes.Values.SelectMany(node => FoldersOf(node.OriginalFilePath)));

    private static SelectionMethod Source { get; } = new(
        "source",
        (manifest, value) => from source in manifest.Sources.Values
                             where IsLike(source.SourceName, value) || IsLike($"{source.SourceName}.{source.Name}", value)
                             select source.UniqueId,
        manifest => manifest.Sources.Values.SelectMany(source => new[] { source.SourceName, $"{source.SourceName}.{source.Name}" }));

    public static IReadOnlyList<SelectionMethod> All { get; } = [Path, Source, Tag];

    private static IEnumerable<string> TagsOf(ManifestNode node) => node.Tags.Concat(node.Config.Tags);

    private static bool IsLike(string name, string pattern) =>
        pattern.Contains('*', StringComparison.Ordinal)
            ? FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false)
            : name == pattern;

    private static bool IsWithin(string file, string path) =>
        IsLike(file, path) || FoldersOf(file).Any(folder => IsLike(folder, path));

    private static string Normalize(string path)
    {
        var slashed = path.Replace('\\', '/').TrimEnd('/');
        return slashed.StartsWith("./", StringComparison.Ordinal) ? slashed[2..] : slashed;
    }

    private static IEnumerable<string> FoldersOf(string file)
    {
        for (var at = file.LastIndexOf('/'); at > 0; at = file.LastIndexOf('/', at - 1))
            yield return file[..at];
    }
}
