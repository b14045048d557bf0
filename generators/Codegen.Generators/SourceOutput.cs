using Codegen.Contracts.Errors;
using Codegen.Generators.Connectors;

namespace Codegen.Generators;

/// <summary>What was made of a source.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Files">All files, in ordinal order of their paths; none where a problem is an error.</param>
/// <param name="Problems">Everything wrong or worth knowing.</param>
public sealed record SourceOutput(string Source, IReadOnlyList<EmittedFile> Files, IReadOnlyList<Problem> Problems)
{
    /// <summary>Whether the source has a connector.</summary>
    public bool Succeeded => Files.Count > 0;
}
