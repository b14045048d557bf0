namespace Codegen.Contracts.Manifests;

/// <summary>The head of a manifest.</summary>
public sealed record ManifestMetadata
{
    /// <summary>The format that readers of dbt's artefacts look for.</summary>
    public const string SchemaVersion = "https://schemas.getdbt.com/dbt/manifest/v12.json";

    /// <summary>The format's name, <see cref="SchemaVersion"/>.</summary>
    public string DbtSchemaVersion { get; init; } = SchemaVersion;

    /// <summary>The version of dbt whose artefacts these resemble.</summary>
    public string DbtVersion { get; init; } = "1.10.0";

    /// <summary>The project's name: the package of all its nodes.</summary>
    public required string ProjectName { get; init; }

    /// <summary>The SQL that compiled code is written in, such as <c>duckdb</c>.</summary>
    public required string AdapterType { get; init; }
}
