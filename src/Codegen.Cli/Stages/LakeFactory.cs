using Codegen.Cli.Configuration;
using Codegen.Lake;
using Codegen.Lake.Stores;

namespace Codegen.Cli.Stages;

/// <summary>Opens the lake that the settings name.</summary>
internal static class LakeFactory
{
    /// <summary>The lake's object store.</summary>
    /// <param name="settings">Where the lake is.</param>
    public static IObjectStore Open(LakeSettings settings) =>
        settings.Bucket is { } bucket ? new S3ObjectStore(bucket, TimeProvider.System) : new FolderObjectStore(settings.Folder!);
}
