using Codegen.Models.Settings;
using Codegen.Models.Templates;

namespace Codegen.Models.Loading;

/// <summary>Everything that was read of a repository, before any of it is understood together. Files are in ordinal order of their paths.</summary>
internal sealed record LoadedProject
{
    public required ProjectSettings Settings { get; init; }

    /// <summary>The models; names are unique.</summary>
    public required IReadOnlyList<ModelFile> Models { get; init; }

    /// <summary>The seeds; names are unique, among models too.</summary>
    public required IReadOnlyList<SeedFile> Seeds { get; init; }

    /// <summary>The singular tests; names are unique.</summary>
    public required IReadOnlyList<ModelFile> Tests { get; init; }

    public required MacroLibrary Macros { get; init; }

    /// <summary>What is said beside the files.</summary>
    public required Properties Properties { get; init; }
}
