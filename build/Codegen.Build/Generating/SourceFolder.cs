using Codegen.Specs;

namespace Codegen.Build.Generating;

/// <summary>Finds the sources under <c>specs/</c>: a folder each, with a document and, if the user likes, a mapping.</summary>
internal static class SourceFolder
{
    private static readonly string[] DocumentNames = ["openapi.yaml", "openapi.yml", "openapi.json"];

    /// <summary>What is known of every source, in ordinal order of names.</summary>
    /// <param name="context">The run.</param>
    public static IReadOnlyList<SpecInput> All(BuildContext context) =>
    [
        .. Directory.EnumerateDirectories(context.Specs)
            .Order(StringComparer.Ordinal)
            .Select(folder => Read(Path.GetDirectoryName(context.Specs)!, folder)),
    ];

    private static SpecInput Read(string root, string folder) =>
        new(Path.GetFileName(folder),
            DocumentNames.Select(name => ReadFile(root, folder, name)).FirstOrDefault(file => file is not null),
            ReadFile(root, folder, "mapping.yaml"),
            ReadFile(root, folder, "observed.yaml"));

    private static SpecFile? ReadFile(string root, string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? new SpecFile(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path)) : null;
    }
}
