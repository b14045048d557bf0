using Codegen.Contracts;

namespace Codegen.Lake.Stores;

/// <summary>Where a bucket is and how to speak to it.</summary>
public sealed record S3Options
{
    /// <summary>The bucket's name. It must exist.</summary>
    public required string Bucket { get; init; }

    /// <summary>What stands before every key, such as <c>lake/prod</c>; empty for the bucket's root.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The server, for stores other than AWS, such as <c>https://minio.example.com</c>; null for AWS itself.</summary>
    public Uri? ServiceUrl { get; init; }

    /// <summary>The region, such as <c>eu-central-1</c>; null to take it from the environment, as the SDK does.</summary>
    public string? Region { get; init; }

    /// <summary>Whether the bucket stands in the path instead of the host name.</summary>
    /// <value>True where <see cref="ServiceUrl"/> is set.</value>
    public bool? ForcePathStyle { get; init; }

    /// <summary>The access key's id; null to take credentials from where the SDK looks (environment, profile, instance role).</summary>
    public Secret? AccessKeyId { get; init; }

    /// <summary>The secret key; needed where <see cref="AccessKeyId"/> is set.</summary>
    public Secret? SecretAccessKey { get; init; }

    /// <summary>The session token of temporary credentials; else null.</summary>
    public Secret? SessionToken { get; init; }

    /// <summary>Which requests carry a checksum.</summary>
    public RequestChecksum RequestChecksum { get; init; }

    /// <summary>How often a request is tried again after a 5xx, a 429 or a broken connection, with growing pauses.</summary>
    /// <value>5.</value>
    public int Retries { get; init; } = 5;
}
