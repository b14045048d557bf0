namespace Codegen.Contracts.Manifests;

/// <summary>What is known of a stream beyond its table: enough for catalogs and operations to need nothing else.</summary>
public sealed record SourceDetails
{
    /// <summary>The request that lists its records, such as <c>GET /v1/charges</c>.</summary>
    public string Request { get; init; } = "";

    /// <summary>The operation's id in the document; empty where it has none.</summary>
    public string Operation { get; init; } = "";

    /// <summary>The fields of its key, as paths such as <c>$.id</c>; empty where the record's hash is the key.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>The field by which it is read in increments, as a path; null for a full read.</summary>
    public string? Cursor { get; init; }

    /// <summary>Where its objects lie in the lake, for each connection: <c>raw/source=stripe/</c> and so on.</summary>
    public string LakePrefix { get; init; } = "";

    /// <summary>Its columns, in their order: the record's, then ours.</summary>
    public IReadOnlyList<BoundColumn> Columns { get; init; } = [];
}
