namespace Codegen.Cli.Configuration;

/// <summary>What <c>codegen.yaml</c> says, after one profile was chosen: paths are full, references to the environment and files are resolved.</summary>
internal sealed record CodegenConfig
{
    /// <summary>The folder that relative paths start from: that of <c>codegen.yaml</c>, or the current one.</summary>
    public required string Root { get; init; }

    /// <summary>The profile's name.</summary>
    public required string Profile { get; init; }

    /// <summary>The assembly that holds the generated connectors.</summary>
    public required string Connectors { get; init; }

    /// <summary>Where records come to rest as files.</summary>
    public required LakeSettings Lake { get; init; }

    /// <summary>The DuckDB file.</summary>
    public required string Warehouse { get; init; }

    /// <summary>When a commit is due.</summary>
    public required CommitSettings Commit { get; init; }

    /// <summary>The connections, in ordinal order of their names.</summary>
    public required IReadOnlyList<ConnectionConfig> Connections { get; init; }

    /// <summary>What this profile keeps for itself: spool files, the warehouse's temporary files. Never committed to git.</summary>
    public string StateFolder => Path.Combine(Root, ".codegen", Profile);
}
