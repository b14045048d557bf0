namespace Codegen.Contracts.Manifests;

/// <summary>A raw table: the loaded records of one stream.</summary>
public sealed record ManifestSource
{
    /// <summary>Its id, <c>source.&lt;project&gt;.&lt;source&gt;.&lt;stream&gt;</c>.</summary>
    public required string UniqueId { get; init; }

    /// <summary><see cref="ResourceTypes.Source"/>.</summary>
    public string ResourceType { get; init; } = ResourceTypes.Source;

    /// <summary>The provider, as its folder in <c>specs/</c> is named.</summary>
    public required string SourceName { get; init; }

    /// <summary>What the provider is.</summary>
    public string SourceDescription { get; init; } = "";

    /// <summary>What brings its rows.</summary>
    public string Loader { get; init; } = "codegen";

    /// <summary>The stream.</summary>
    public required string Name { get; init; }

    /// <summary>The raw table's name in its schema.</summary>
    public required string Identifier { get; init; }

    /// <summary>The project.</summary>
    public required string PackageName { get; init; }

    /// <summary>The database's name in catalogs.</summary>
    public required string Database { get; init; }

    /// <summary>The raw table's schema.</summary>
    public required string Schema { get; init; }

    /// <summary>The file that declares it, relative to its models folder.</summary>
    public required string Path { get; init; }

    /// <summary>The file that declares it, relative to the repository's root.</summary>
    public required string OriginalFilePath { get; init; }

    /// <summary>Project, folders, source and stream.</summary>
    public required IReadOnlyList<string> Fqn { get; init; }

    /// <summary>What one record is.</summary>
    public string Description { get; init; } = "";

    /// <summary>Its columns by name.</summary>
    public IReadOnlyDictionary<string, ManifestColumn> Columns { get; init; } = new Dictionary<string, ManifestColumn>();

    /// <summary>Tags, in ordinal order.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Free facts.</summary>
    public IReadOnlyDictionary<string, string> Meta { get; init; } = new Dictionary<string, string>();

    /// <summary>The relation, quoted.</summary>
    public required string RelationName { get; init; }

    /// <summary>The instant by which its freshness is judged.</summary>
    public string LoadedAtField { get; init; } = "_at";

    /// <summary>What dbt has no word for.</summary>
    public required SourceConfig Config { get; init; }
}
