namespace Codegen.Catalog.Urns;

/// <summary>DataHub's names for things. Parts are given as they are, and escaped here.</summary>
internal static class Urn
{
    /// <summary>Who says all this.</summary>
    public const string Actor = "urn:li:corpuser:codegen";

    public static string Platform(string platform) => $"urn:li:dataPlatform:{platform}";

    public static string PlatformInstance(string platform, string instance) =>
        $"urn:li:dataPlatformInstance:({Platform(platform)},{UrnText.Escape(instance)})";

    public static string Dataset(string platform, string? instance, string name, string environment) =>
        $"urn:li:dataset:({Platform(platform)},{UrnText.Escape(instance is null ? name : $"{instance}.{name}")},{environment})";

    public static string Field(string dataset, string path) => $"urn:li:schemaField:({dataset},{UrnText.Escape(path)})";

    public static string Container(string guid) => $"urn:li:container:{guid}";

    public static string Assertion(string guid) => $"urn:li:assertion:{guid}";

    public static string Tag(string name) => $"urn:li:tag:{UrnText.Escape(name)}";

    public static string User(string name) => $"urn:li:corpuser:{UrnText.Escape(name)}";

    public static string Group(string name) => $"urn:li:corpGroup:{UrnText.Escape(name)}";
}
