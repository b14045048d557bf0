namespace Codegen.Catalog;

/// <summary>What the manifest doesn't know of the world that its datasets live in.</summary>
public sealed record CatalogOptions
{
    /// <summary>Where the lake is: <c>s3://bucket/prefix</c>, or a folder's absolute path. No credentials: they never belong in a catalog.</summary>
    public required string Lake { get; init; }

    /// <summary>One of DataHub's environments, such as <c>DEV</c>; part of every dataset's URN.</summary>
    /// <value><c>PROD</c>.</value>
    public string Environment { get; init; } = "PROD";

    /// <summary>
    /// Tells this warehouse, and a lake in a folder, from others whose databases, schemas or paths have the same names; null where there is
    /// one only. Buckets and APIs need none: their names are the same for everyone.
    /// </summary>
    public string? PlatformInstance { get; init; }

    /// <summary>The database's name in the catalog; null for the manifest's, <c>warehouse</c>.</summary>
    public string? Database { get; init; }
}
