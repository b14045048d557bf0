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
            return Locate(text, root);

        var lake = profile.Map("lake");
        var settings = (lake.Text("url") is { } url ? Locate(url, root) : new LakeSettings { Folder = Path.Combine(state, "lake") }) with
        {
            ServiceUrl = lake.Text("service_url") is null ? null : ConnectionReader.Address(lake, "service_url"),
            Region = lake.Text("region") ?? "us-east-1",
            PathStyle = lake.Value("path_style", "true or false", ConnectionReader.Flag) ?? false,
            ChecksumsWhenRequired = lake.Value("checksums_when_required", "true or false", ConnectionReader.Flag) ?? false,
            AccessKey = lake.SecretText("access_key"),
            SecretKey = lake.SecretText("secret_key"),
        };
        lake.RefuseUnknown();
        return settings;
    }

    private static LakeSettings Locate(string text, string root)
    {
        if (!text.StartsWith(Scheme, StringComparison.Ordinal))
            return new LakeSettings { Folder = Path.GetFullPath(text, root) };
        var parts = text[Scheme.Length..].Split('/', 2);
        var prefix = parts.Length > 1 ? parts[1].Trim('/') : "";
        return new LakeSettings { Bucket = parts[0], Prefix = prefix.Length == 0 ? "" : $"{prefix}/" };
    }
}
