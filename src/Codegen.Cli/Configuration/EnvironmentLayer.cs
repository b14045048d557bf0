using System.Text.Json.Nodes;
using Codegen.Yaml;

namespace Codegen.Cli.Configuration;

/// <summary>
/// Settings from the environment: <c>CODEGEN__CONNECTIONS__GITHUB__SERVER</c> overrides <c>connections.github.server</c>. A value that
/// begins with <c>[</c> is a YAML list.
/// </summary>
internal static class EnvironmentLayer
{
    private const string Prefix = "CODEGEN__";

    /// <summary>The layer; null where no variable overrides anything.</summary>
    /// <param name="variables">The environment.</param>
    public static ConfigLayer? Read(IReadOnlyDictionary<string, string> variables)
    {
        var root = new JsonObject();
        foreach (var (name, value) in Overrides(variables))
            Set(root, name[Prefix.Length..].ToLowerInvariant().Split("__"), value);
        return root.Count == 0 ? null : new ConfigLayer(ParsedText.Read(root.ToJsonString()).Tree, "environment");
    }

    private static IEnumerable<KeyValuePair<string, string>> Overrides(IReadOnlyDictionary<string, string> variables) =>
        variables.Where(variable => variable.Key.StartsWith(Prefix, StringComparison.Ordinal)).OrderBy(variable => variable.Key, StringComparer.Ordinal);

    private static void Set(JsonObject at, string[] path, string value)
    {
        foreach (var name in path[..^1])
        {
            if (at[name] is not JsonObject child)
                at[name] = child = [];
            at = child;
        }

        at[path[^1]] = Node(value);
    }

    private static JsonNode Node(string value)
    {
        if (!value.StartsWith('['))
            return JsonValue.Create(value);
        try
        {
            return JsonNode.Parse(ParsedText.Read(value).Json.GetRawText())!;
        }
        catch (TextSyntaxException)
        {
            // Not a list after all: a text, a password perhaps, that begins with a bracket.
            return JsonValue.Create(value);
        }
    }
}
