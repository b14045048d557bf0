using System.Text.Json.Serialization;

namespace Codegen.Contracts.Manifests;

/// <summary>A model, a seed or a test.</summary>
public sealed record ManifestNode
{
    /// <summary>Its id, <c>&lt;resource type&gt;.&lt;project&gt;.&lt;name&gt;</c>.</summary>
    public required string UniqueId { get; init; }

    /// <summary><c>model</c>, <c>seed</c> or <c>test</c>; see <see cref="ResourceTypes"/>.</summary>
    public required string ResourceType { get; init; }

    /// <summary>Its name, by which <c>ref</c> finds it; unique among models and seeds.</summary>
    public required string Name { get; init; }

    /// <summary>The project.</summary>
    public required string PackageName { get; init; }

    /// <summary>The database's name in catalogs; DuckDB's file has <c>warehouse</c>.</summary>
    public required string Database { get; init; }

    /// <summary>The schema of its relation.</summary>
    public required string Schema { get; init; }

    /// <summary>The name of its relation in the schema.</summary>
    public required string Alias { get; init; }

    /// <summary>The file, relative to its models folder.</summary>
    public required string Path { get; init; }

    /// <summary>The file, relative to the repository's root, with forward slashes.</summary>
    public required string OriginalFilePath { get; init; }

    /// <summary>Project, folders and name.</summary>
    public required IReadOnlyList<string> Fqn { get; init; }

    /// <summary>A digest of the file.</summary>
    public required NodeChecksum Checksum { get; init; }

    /// <summary>How it is built.</summary>
    public required NodeConfig Config { get; init; }

    /// <summary>What one row of it is, in a person's words.</summary>
    public string Description { get; init; } = "";

    /// <summary>Its columns by name.</summary>
    public IReadOnlyDictionary<string, ManifestColumn> Columns { get; init; } = new Dictionary<string, ManifestColumn>();

    /// <summary>Tags, in ordinal order.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Free facts, such as <c>owner</c>.</summary>
    public IReadOnlyDictionary<string, string> Meta { get; init; } = new Dictionary<string, string>();

    /// <summary>What it is made of.</summary>
    public NodeDependencies DependsOn { get; init; } = new();

    /// <summary>The template, as a person wrote it.</summary>
    public string RawCode { get; init; } = "";

    /// <summary>The language of its code.</summary>
    public string Language { get; init; } = "sql";

    /// <summary>Whether it was compiled; seeds never are.</summary>
    public bool Compiled { get; init; }

    /// <summary>The SQL it became: one <c>SELECT</c>. A test's returns the rows that fail it.</summary>
    public string? CompiledCode { get; init; }

    /// <summary>The relation, quoted; null for tests.</summary>
    public string? RelationName { get; init; }

    /// <summary>A generic test's name and arguments; null for all else.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TestMetadata? TestMetadata { get; init; }

    /// <summary>The column that a generic test is about; null for all else.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ColumnName { get; init; }

    /// <summary>The id of the model that a generic test is about; null for all else.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AttachedNode { get; init; }
}
