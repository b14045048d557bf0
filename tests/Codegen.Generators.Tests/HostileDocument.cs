using System.Text.Json.Nodes;

namespace Codegen.Generators.Tests;

/// <summary>An OpenAPI document with a text in one of the places that hold a text, or in all of them.</summary>
internal static class HostileDocument
{
    private const string Everywhere = "*";

    /// <summary>The places.</summary>
    public static IReadOnlyList<string> Slots { get; } =
    [
        "title", "server", "path", "operationId", "summary", "description", "tag", "docs", "docsUrl", "property", "propertyDescription", "enum",
        "default", "example", "pattern", "format", "type", "parameter", "parameterDescription", "parameterDefault", "header", "contentType",
        "schemaName", "scheme", "schemeName", "schemeHeader", "extension", "linkDescription", Everywhere,
    ];

    /// <summary>The document as JSON.</summary>
    /// <param name="slot">The place.</param>
    /// <param name="text">The text; lone surrogates become U+FFFD, since JSON texts are UTF-8.</param>
    public static string With(string slot, string text)
    {
        string At(string name, string usual) => name == slot || slot == Everywhere ? text : usual;
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray("id"),
            ["description"] = At("description", "A thing."),
            ["properties"] = Properties(At),
        };
        var name = At("schemaName", "thing");
        return new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject { ["title"] = At("title", "Things"), ["version"] = "1" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = At("server", "https://api.things.example") }),
            ["tags"] = new JsonArray(new JsonObject { ["name"] = At("tag", "things") }),
            ["externalDocs"] = new JsonObject { ["description"] = At("docs", "More"), ["url"] = At("docsUrl", "https://things.example") },
            ["security"] = new JsonArray(new JsonObject { [At("scheme", "token")] = new JsonArray() }),
            ["paths"] = new JsonObject { [At("path", "/things")] = new JsonObject { ["get"] = Operation(At, name) } },
            ["components"] = new JsonObject
            {
                ["schemas"] = new JsonObject { [name] = schema },
                ["securitySchemes"] = new JsonObject
                {
                    [At("scheme", "token")] = new JsonObject { ["type"] = "http", ["scheme"] = At("schemeName", "bearer"), ["description"] = At("schemeHeader", "A token.") },
                },
            },
        }.ToJsonString();
    }

    private static JsonObject Properties(Func<string, string, string> at)
    {
        var properties = new JsonObject
        {
            ["id"] = new JsonObject { ["type"] = "string", ["example"] = at("example", "a"), ["pattern"] = at("pattern", ".*") },
            ["created_at"] = new JsonObject { ["type"] = at("type", "string"), ["format"] = at("format", "date-time") },
        };
        properties[at("property", "name")] = new JsonObject
        {
            ["type"] = "string",
            ["description"] = at("propertyDescription", "Its name."),
            ["enum"] = new JsonArray(at("enum", "a"), "b"),
            ["default"] = at("default", "b"),
            ["x-note"] = at("extension", "none"),
        };
        return properties;
    }

    private static JsonObject Operation(Func<string, string, string> at, string schema)
    {
        var pointer = "#/components/schemas/" + Uri.EscapeDataString(schema.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        return new JsonObject
        {
            ["operationId"] = at("operationId", "listThings"),
            ["summary"] = at("summary", "All things"),
            ["tags"] = new JsonArray(at("tag", "things")),
            ["parameters"] = new JsonArray(new JsonObject
            {
                ["name"] = at("parameter", "state"),
                ["in"] = "query",
                ["description"] = at("parameterDescription", "Which."),
                ["schema"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("open", "all"), ["default"] = at("parameterDefault", "open") },
            }),
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject
                {
                    ["description"] = "ok",
                    ["headers"] = new JsonObject { [at("header", "Link")] = new JsonObject { ["description"] = at("linkDescription", "next"), ["schema"] = new JsonObject { ["type"] = "string" } } },
                    ["content"] = new JsonObject
                    {
                        [at("contentType", "application/json")] = new JsonObject
                        {
                            ["schema"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["$ref"] = pointer } },
                        },
                    },
                },
            },
        };
    }
}
