using Codegen.Models.Problems;

namespace Codegen.Models.Loading;

/// <summary>A CSV file that becomes a table.</summary>
/// <param name="Name">The file's name without its extension.</param>
/// <param name="Folders">The folders between the models folder and the file.</param>
/// <param name="Path">The path from the models folder.</param>
/// <param name="Source">Its text.</param>
internal sealed record SeedFile(string Name, IReadOnlyList<string> Folders, string Path, SourceText Source);
