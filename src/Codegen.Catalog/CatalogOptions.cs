namespace Codegen.Catalog;

/// <summary>What a catalog must know that the artefacts don't say.</summary>
public sealed record CatalogOptions
{
    /// <summary>The environment (DataHub's fabric) in upper case.</summary>
    /// <value><c>PROD</c>.</value>
    public string Environment { get; init; } = "PROD";

    /// <summary>Tells warehouses of one kind apart, as DataHub's platform instance; null where there is one.</summary>
    public string? Instance { get; init; }

    /// <summary>Where the lake is: <c>s3://bucket/prefix</c>, or a folder's full path. Never with credentials.</summary>
    public required string Lake { get; init; }
}
