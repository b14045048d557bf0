using System.Text.Json.Nodes;
using Codegen.Catalog.Urns;

namespace Codegen.Catalog.Aspects;

/// <summary>What many aspects are made of.</summary>
internal static class AspectJson
{
    /// <summary>Who and when.</summary>
    /// <param name="time">Milliseconds since 1970, UTC; 0 where there was no run.</param>
    public static JsonObject Stamp(long time) => new() { ["time"] = time, ["actor"] = Urn.Actor };

    public static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    public static JsonObject Texts(IReadOnlyDictionary<string, string> facts) =>
        [.. facts.Select(fact => KeyValuePair.Create(fact.Key, (JsonNode?)fact.Value))];

    public static JsonObject Tags(IEnumerable<string> tags) =>
        new() { ["tags"] = new JsonArray([.. tags.Select(tag => new JsonObject { ["tag"] = Urn.Tag(tag) })]) };

    /// <summary>Sets a member, unless the text is empty: DataHub reads an empty text as something that was said.</summary>
    public static void SetText(this JsonObject json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            json[name] = text;
    }

    public static JsonObject Status() => new() { ["removed"] = false };

    public static JsonObject PlatformInstance(string platform, string? instance)
    {
        var json = new JsonObject { ["platform"] = Urn.Platform(platform) };
        json.SetText("instance", instance is null ? null : Urn.PlatformInstance(platform, instance));
        return json;
    }

    public static JsonObject SubTypes(string name) => new() { ["typeNames"] = new JsonArray(name) };
}
