using System.Text.Json.Nodes;
using Codegen.Specs;
using Codegen.Testing;

namespace Codegen.Generators.Tests.Models;

/// <summary>
/// Staging of a document whose fields have names that break things. The golden files are compiled and run on DuckDB by
/// <c>Codegen.Models.Tests</c>.
/// </summary>
public sealed class StagingTests
{
    private static readonly string[] Names =
    [
        "a\"b", "c.d", "e'f", "g\\h", "ü ✓ 名", "'; DROP TABLE raw.shop__things; --", "\"); DROP TABLE raw.shop__things; --", "$$", "/", "~1", "{x}", "a,b",
        "line\nbreak", "select", "1", "%s", "*", "/*", "*/", "--", "---*/", "{{", "}}", "{{ source('a', 'b') }}", "{{ env_var('SECRET') }}", "{% set x = 1 %}",
        "{# gone #}", "{%{ raw }%}", "{{~ x ~}}", "a{", "{", "IS_DELETED", "is_deleted_2", "_key", "_HASH", "Case", "case", new string('n', 300),
        "\u0085", "\u2028", "\u202e", "😀",
    ];

    [Fact]
    public void A_hostile_document_prints_as_its_golden_files()
    {
        var properties = new JsonObject
        {
            ["id"] = new JsonObject { ["type"] = "integer" },
            ["made"] = new JsonObject { ["type"] = "integer", ["format"] = "unix-time", ["description"] = "When." },
            ["seen_at"] = new JsonObject { ["type"] = "integer", ["description"] = "Milliseconds since the epoch, 1970." },
            ["is_deleted"] = new JsonObject { ["type"] = "boolean" },
        };
        foreach (var name in Names)
            properties[name] = new JsonObject { ["type"] = "string", ["description"] = name + " {{ 1 }} {% x %}", ["enum"] = new JsonArray(name, "x") };
        var document = new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject { ["title"] = "Shop {{ 1 }}", ["version"] = "1" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "https://shop.example" }),
            ["paths"] = JsonNode.Parse("""
                {"/things": {"get": {"operationId": "{{ things }}", "summary": "All {# things #}", "responses": {"200": {"description": "ok", "content": {"application/json":
                {"schema": {"type": "object", "properties": {"data": {"type": "array", "items": {"$ref": "#/components/schemas/thing"}}}}}}}}}}}
                """),
            ["components"] = new JsonObject { ["schemas"] = new JsonObject { ["thing"] = new JsonObject { ["type"] = "object", ["properties"] = properties } } },
        };
        var mapping = new SpecFile("specs/shop/mapping.yaml", "codegen: 1\nstreams: {things: GET /things}\n");
        var input = new SpecInput("shop", new SpecFile("specs/shop/openapi.json", document.ToJsonString()), mapping, null);

        var files = SourceGeneration.Run(input, TestContext.Current.CancellationToken).Files;

        Golden.EqualFolder("hostile", files.Where(file => file.Path.StartsWith("shop/models/", StringComparison.Ordinal)).ToDictionary(file => file.Path, file => file.Text));
    }
}
