namespace Codegen.Catalog.Datasets;

/// <summary>Something that holds records, whatever it is made of: what the catalog says of it.</summary>
internal sealed record CatalogDataset
{
    public required string Urn { get; init; }

    public required string Platform { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>Its whole name, in the case in which it is written.</summary>
    public required string QualifiedName { get; init; }

    /// <summary>What kind of thing it is, such as <c>View</c>.</summary>
    public required string SubType { get; init; }

    public string Description { get; init; } = "";

    /// <summary>Facts as text, by name.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    /// <summary>The URN of what it lies in; null where that is nothing of ours.</summary>
    public string? Container { get; init; }

    /// <summary>In their order.</summary>
    public required IReadOnlyList<CatalogField> Fields { get; init; }

    /// <summary>The URNs of the datasets that it is made of, in ordinal order.</summary>
    public IReadOnlyList<string> Upstreams { get; init; } = [];

    /// <summary>One of DataHub's: <c>COPY</c>, <c>TRANSFORMED</c> or <c>VIEW</c>.</summary>
    public string UpstreamType { get; init; } = "TRANSFORMED";

    /// <summary>Of the fields that come from others; in the fields' order.</summary>
    public IReadOnlyList<FieldLineage> Lineage { get; init; } = [];

    public DatasetView? View { get; init; }

    /// <summary>As the project says it; null where no one is named.</summary>
    public string? Owner { get; init; }

    /// <summary>Tags, in ordinal order.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
