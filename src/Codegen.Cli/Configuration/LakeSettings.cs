using Codegen.Contracts;

namespace Codegen.Cli.Configuration;

/// <summary>Where the lake is: a folder, or a bucket that speaks S3.</summary>
internal sealed record LakeSettings
{
    /// <summary>The folder's full path; null where the lake is a bucket.</summary>
    public string? Folder { get; init; }

    /// <summary>The bucket's name; null where the lake is a folder.</summary>
    public string? Bucket { get; init; }

    /// <summary>What every key in the bucket starts with; empty or ending in <c>/</c>.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The endpoint; null for AWS itself.</summary>
    public Uri? ServiceUrl { get; init; }

    /// <summary>The region's name.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>Whether the bucket stands in the path, as most endpoints other than AWS want it.</summary>
    public bool PathStyle { get; init; }

    /// <summary>Whether checksums are sent only where the protocol requires them, for older stores.</summary>
    public bool ChecksumsWhenRequired { get; init; }

    /// <summary>The access key; null for the SDK's own chain of credentials.</summary>
    public Secret? AccessKey { get; init; }

    /// <summary>The secret key; null for the SDK's own chain of credentials.</summary>
    public Secret? SecretKey { get; init; }
}
