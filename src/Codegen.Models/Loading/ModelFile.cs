using Codegen.Models.Problems;
using Codegen.Models.Settings;
using Codegen.Models.Templates;

namespace Codegen.Models.Loading;

/// <summary>A SQL file: a model or a singular test.</summary>
internal sealed record ModelFile
{
    /// <summary>The file's name without its extension.</summary>
    public required string Name { get; init; }

    /// <summary>The schema of its relation; empty for tests.</summary>
    public required string Schema { get; init; }

    /// <summary>The folders between the models folder and the file; of a generated model staging and its source.</summary>
    public required IReadOnlyList<string> Folders { get; init; }

    /// <summary>The path from its models folder.</summary>
    public required string Path { get; init; }

    /// <summary>Whether the generator wrote it.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>Its text.</summary>
    public required SourceText Source { get; init; }

    /// <summary>What its header says.</summary>
    public required NodeSettings Header { get; init; }

    /// <summary>Its SQL; null where that isn't a template.</summary>
    public required ParsedTemplate? Template { get; init; }
}
