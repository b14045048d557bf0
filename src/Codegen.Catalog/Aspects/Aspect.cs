using System.Text.Json.Nodes;
using Codegen.Catalog.Naming;

namespace Codegen.Catalog.Aspects;

/// <summary>The aspects that many kinds of entities have.</summary>
internal static class Aspect
{
    public static JsonObject Status() => new() { ["removed"] = false };

    public static JsonObject SubType(string name) => new() { ["typeNames"] = new JsonArray(name) };

    public static JsonObject Container(string urn) => new() { ["container"] = urn };

    public static JsonObject Tags(IEnumerable<string> names) => new()
    {
        ["tags"] = new JsonArray([.. names.Order(StringComparer.Ordinal).Select(name => new JsonObject { ["tag"] = Urn.Tag(name) })]),
    };

    public static JsonObject Owner(string group) => new()
    {
        ["owners"] = new JsonArray(new JsonObject
        {
            ["owner"] = Urn.Group(group),
            ["type"] = "DATAOWNER",
            ["source"] = new JsonObject { ["type"] = "SOURCE_CONTROL" },
        }),
        ["lastModified"] = Audit(),
    };

    public static JsonObject Platform(string platform, string? instance)
    {
        var aspect = new JsonObject { ["platform"] = Urn.Platform(platform) };
        if (instance is not null)
            aspect["instance"] = Urn.Instance(platform, instance);
        return aspect;
    }

    /// <summary>Facts as the catalog takes them: texts only, empty ones left out.</summary>
    public static JsonObject Facts(params (string Name, string? Value)[] facts) =>
        new(facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => KeyValuePair.Create(fact.Name, (JsonNode?)fact.Value)));

    /// <summary>Whoever looks at code wants its history in git: here stands only that we said so, at no time.</summary>
    public static JsonObject Audit() => new() { ["time"] = 0, ["actor"] = "urn:li:corpuser:codegen" };
}
