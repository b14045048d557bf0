namespace Codegen.Models.Loading;

/// <summary>A file below a models folder.</summary>
/// <param name="Full">Where it lies on this machine.</param>
/// <param name="Original">The path from the repository's root, with forward slashes.</param>
/// <param name="Path">The path from its models folder, with forward slashes.</param>
/// <param name="GeneratedSource">The source that it was generated for; null for a file that a person wrote.</param>
internal sealed record FoundFile(string Full, string Original, string Path, string? GeneratedSource)
{
    /// <summary>The folders of <see cref="Path"/>.</summary>
    public IReadOnlyList<string> Folders => Path.Split('/')[..^1];

    /// <summary>The first of <see cref="Folders"/>; empty where the file lies in none.</summary>
    public string Area => Folders.Count > 0 ? Folders[0] : "";

    /// <summary>The file's name without its extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The file's extension with its dot, in lower case.</summary>
    public string Extension => System.IO.Path.GetExtension(Path).ToLowerInvariant();
}
