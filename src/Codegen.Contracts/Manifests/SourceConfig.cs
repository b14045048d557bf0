namespace Codegen.Contracts.Manifests;

/// <summary>The settings of a source.</summary>
public sealed record SourceConfig
{
    /// <summary>Always true.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>What dbt has no word for.</summary>
    public required SourceDetails Codegen { get; init; }
}
