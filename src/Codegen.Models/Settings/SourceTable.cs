using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;

namespace Codegen.Models.Settings;

/// <summary>A raw table as a <c>sources:</c> entry declares it.</summary>
internal sealed record SourceTable
{
    public required string Source { get; init; }

    public required string Name { get; init; }

    /// <summary>Where its entry stands.</summary>
    public required SourcePosition At { get; init; }

    /// <summary>The file that declares it, from its models folder.</summary>
    public required string Path { get; init; }

    public string SourceDescription { get; init; } = "";

    public string Schema { get; init; } = "raw";

    public string? Identifier { get; init; }

    public string Description { get; init; } = "";

    public string? LoadedAtField { get; init; }

    public IReadOnlyList<ColumnSettings> Columns { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyDictionary<string, string> Meta { get; init; } = NodeSettings.Empty.Meta;

    public IReadOnlyList<TestSettings> Tests { get; init; } = [];

    /// <summary>Its relation's name in the schema.</summary>
    public string Relation => Identifier ?? Name;

    /// <summary>Its id in the manifest.</summary>
    public string Id(string project) => $"{ResourceTypes.Source}.{project}.{Source}.{Name}";
}
