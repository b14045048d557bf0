using Codegen.Contracts.Errors;
using Codegen.Specs;
using Codegen.Yaml;

namespace Codegen.Cli.Verbs;

/// <summary>A source's folder under <c>specs/</c>: its document, mapping and observations.</summary>
internal static class SpecFolder
{
    private static readonly string[] DocumentNames = ["openapi.yaml", "openapi.yml", "openapi.json"];

    /// <summary>The document's file name in a folder; null where there is none.</summary>
    /// <param name="folder">The folder.</param>
    public static string? Document(string folder) =>
        DocumentNames.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Reads a source's folder.</summary>
    /// <param name="root">The repository's root.</param>
    /// <param name="source">The source.</param>
    /// <exception cref="CodegenException">CG9202: there is no such folder.</exception>
    public static SpecInput Read(string root, string source)
    {
        var folder = Path.Combine(root, "specs", source);
        if (!Directory.Exists(folder))
        {
            string[] known = Directory.Exists(Path.Combine(root, "specs"))
                ? [.. Directory.EnumerateDirectories(Path.Combine(root, "specs")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)]
                : [];
            throw new CodegenException(
                "CG9202", Failure.Config, $"No source specs/{source}{NearestName.Hint(source, known)} Sources: {string.Join(", ", known)}.");
        }

        return new SpecInput(source, ReadFile(root, Document(folder)), ReadFile(root, Path.Combine(folder, "mapping.yaml")), ReadFile(root, Path.Combine(folder, "observed.yaml")));
    }

    private static SpecFile? ReadFile(string root, string? path) =>
        File.Exists(path) ? new SpecFile(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path)) : null;
}
