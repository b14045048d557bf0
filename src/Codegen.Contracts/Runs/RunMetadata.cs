namespace Codegen.Contracts.Runs;

/// <summary>The head of run results.</summary>
public sealed record RunMetadata
{
    /// <summary>The format that readers of dbt's artefacts look for.</summary>
    public string DbtSchemaVersion { get; init; } = "https://schemas.getdbt.com/dbt/run-results/v6.json";

    /// <summary>The version of dbt whose artefacts these resemble.</summary>
    public string DbtVersion { get; init; } = "1.10.0";

    /// <summary>When they were written. UTC.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>Identifies the run; given by the caller.</summary>
    public required string InvocationId { get; init; }

    /// <summary>When the run began. UTC.</summary>
    public required DateTimeOffset InvocationStartedAt { get; init; }
}
