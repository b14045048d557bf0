using Codegen.Lake.Stores;

namespace Codegen.Cli.Configuration;

/// <summary>Where the lake is: a folder, or a bucket that speaks S3. One of the two is null.</summary>
/// <param name="Folder">The folder's full path.</param>
/// <param name="Bucket">The bucket, its endpoint and its credentials.</param>
internal sealed record LakeSettings(string? Folder, S3Options? Bucket);
