using System.Text;

namespace Codegen.Catalog.Naming;

/// <summary>DataHub's names for entities.</summary>
internal static class Urn
{
    public static string Platform(string platform) => $"urn:li:dataPlatform:{platform}";

    public static string Instance(string platform, string instance) => $"urn:li:dataPlatformInstance:({Platform(platform)},{Escape(instance)})";

    public static string Dataset(string platform, string name, string environment) => $"urn:li:dataset:({Platform(platform)},{Escape(name)},{environment})";

    public static string Field(string dataset, string path) => $"urn:li:schemaField:({dataset},{Escape(path)})";

    public static string Container(string guid) => $"urn:li:container:{guid}";

    public static string Assertion(string guid) => $"urn:li:assertion:{guid}";

    public static string Tag(string name) => $"urn:li:tag:{Escape(name)}";

    public static string Group(string name) => $"urn:li:corpGroup:{Escape(name)}";

    /// <summary>The characters that have a meaning in URNs are percent-encoded, and no others: names stay readable.</summary>
    private static string Escape(string name)
    {
        if (name.AsSpan().IndexOfAny(",()%") < 0)
            return name;
        var text = new StringBuilder();
        foreach (var character in name)
            text.Append(character switch { ',' => "%2C", '(' => "%28", ')' => "%29", '%' => "%25", _ => character.ToString() });
        return text.ToString();
    }
}
