using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;

namespace Codegen.Models.DataTests;

/// <summary>A test that is ready to run.</summary>
internal sealed record CompiledTest
{
    public required string Name { get; init; }

    /// <summary>The query of the rows that fail it.</summary>
    public required string Sql { get; init; }

    /// <summary>Where it was written.</summary>
    public required SourcePosition At { get; init; }

    /// <summary>The folders of its place in the project.</summary>
    public required IReadOnlyList<string> Folders { get; init; }

    public required string RawCode { get; init; }

    /// <summary>A digest of its file; empty for generic tests, which have none of their own.</summary>
    public string Checksum { get; init; } = "";

    public required string Severity { get; init; }

    public string Description { get; init; } = "";

    public IReadOnlyList<string> Tags { get; init; } = [];

    public required IReadOnlyDictionary<string, string> Meta { get; init; }

    /// <summary>The ids of what it reads, in ordinal order.</summary>
    public required IReadOnlyList<string> Parents { get; init; }

    /// <summary>The macros that it calls, in ordinal order.</summary>
    public IReadOnlyList<string> Macros { get; init; } = [];

    /// <summary>Of a generic test: its kind and arguments.</summary>
    public TestMetadata? Metadata { get; init; }

    public string? ColumnName { get; init; }

    /// <summary>Of a generic test: the id of what it is about.</summary>
    public string? AttachedNode { get; init; }
}
