using Codegen.Cli.Configuration;
using Codegen.Contracts.Errors;
using Codegen.Specs;

namespace Codegen.Cli.Verbs;

/// <summary>A source's folder under <c>specs/</c>: its document, mapping and observations.</summary>
internal static class SpecFolder
{
    private static readonly string[] DocumentNames = ["openapi.yaml", "openapi.yml", "openapi.json"];

    /// <summary>The path of a source's document.</summary>
    /// <param name="root">The repository's root.</param>
    /// <param name="source">The source.</param>
    /// <exception cref="CodegenException">CG9202, CG9203: there is no such folder, or no document in it.</exception>
    public static string DocumentOf(string root, string source) =>
        Document(Find(root, source))
        ?? throw new CodegenException("CG9203", Failure.Config, $"specs/{source} holds no document: expected {string.Join(", ", DocumentNames)}.");

    /// <summary>Reads a source's folder.</summary>
    /// <param name="root">The repository's root.</param>
    /// <param name="source">The source.</param>
    /// <exception cref="CodegenException">CG9202: there is no such folder.</exception>
    public static SpecInput Read(string root, string source)
    {
        var folder = Find(root, source);
        return new SpecInput(source, ReadFile(root, Document(folder)), ReadFile(root, Path.Combine(folder, "mapping.yaml")), ReadFile(root, Path.Combine(folder, "observed.yaml")));
    }

    /// <summary>The sources under <c>specs/</c>, in ordinal order.</summary>
    /// <param name="root">The repository's root.</param>
    public static IReadOnlyList<string> Sources(string root) => Directory.Exists(Path.Combine(root, "specs"))
        ? [.. Directory.EnumerateDirectories(Path.Combine(root, "specs")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)]
        : [];

    private static string Find(string root, string source)
    {
        var folder = Path.Combine(root, "specs", source);
        if (Directory.Exists(folder))
            return folder;
        var known = Sources(root);
        throw new CodegenException("CG9202", Failure.Config, $"No source specs/{source}{ConfigReader.Hint(source, known)} Sources: {string.Join(", ", known)}.");
    }

    private static string? Document(string folder) => DocumentNames.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static SpecFile? ReadFile(string root, string? path) =>
        File.Exists(path) ? new SpecFile(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path)) : null;
}
