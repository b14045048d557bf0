using Codegen.Lake.Stores;

namespace Codegen.Cli.Configuration;

/// <summary>Reads where the lake is: a folder's path, an <c>s3://bucket/prefix</c>, or a mapping with an endpoint and keys.</summary>
internal static class LakeReader
{
    private const string Scheme = "s3://";

    /// <summary>A profile's lake.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="root">The folder that relative paths start from.</param>
    /// <param name="state">The profile's own folder, where the lake is unless something else is said.</param>
    public static LakeSettings Read(ConfigMap profile, string root, string state)
    {
        if (profile.IsScalar("lake") && profile.Text("lake") is { } text)
            return IsBucket(text) ? new LakeSettings(null, Bucket(text)) : Folder(text, root);

        var lake = profile.Map("lake");
        var url = lake.Text("url") ?? Path.Combine(state, "lake");
        var settings = IsBucket(url) ? new LakeSettings(null, Bucket(url, lake)) : Folder(url, root);
        foreach (var key in new[] { "service_url", "region", "path_style", "checksums", "access_key", "secret_key", "session_token" })
            lake.Expect(key);
        lake.RefuseUnknown();
        return settings;
    }

    private static bool IsBucket(string text) => text.StartsWith(Scheme, StringComparison.Ordinal);

    private static LakeSettings Folder(string path, string root) => new(Path.GetFullPath(path, root), null);

    private static S3Options Bucket(string url)
    {
        var parts = url[Scheme.Length..].Split('/', 2);
        var prefix = parts.Length > 1 ? parts[1].Trim('/') : "";
        return new S3Options { Bucket = parts[0], Prefix = prefix };
    }

    private static S3Options Bucket(string url, ConfigMap lake) => Bucket(url) with
    {
        ServiceUrl = ConnectionReader.Address(lake, "service_url"),
        Region = lake.Text("region"),
        ForcePathStyle = lake.Value("path_style", "true or false", ConnectionReader.Flag),
        RequestChecksum = lake.Value("checksums", "when_supported or when_required", Checksum) ?? default,
        AccessKeyId = lake.SecretText("access_key"),
        SecretAccessKey = lake.SecretText("secret_key"),
        SessionToken = lake.SecretText("session_token"),
    };

    private static RequestChecksum? Checksum(string text) => text switch
    {
        "when_supported" => RequestChecksum.WhenSupported,
        "when_required" => RequestChecksum.WhenRequired,
        _ => null,
    };
}
