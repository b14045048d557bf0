namespace Codegen.Generators.Tests.Incremental;

/// <summary>Small sources.</summary>
internal static class Specs
{
    /// <summary>A document with two lists, <c>pets</c> and <c>owners</c>.</summary>
    public const string Document = """
        {
          "openapi": "3.0.3",
          "info": { "title": "Shop", "version": "1" },
          "servers": [ { "url": "https://api.shop.example" } ],
          "paths": {
            "/pets": {
              "get": {
                "operationId": "listPets",
                "summary": "All pets",
                "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": {
                  "type": "array",
                  "items": { "type": "object", "required": ["id"], "properties": { "id": { "type": "integer" }, "name": { "type": "string" } } }
                } } } } }
              }
            },
            "/owners": {
              "get": {
                "operationId": "listOwners",
                "summary": "All owners",
                "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": {
                  "type": "array",
                  "items": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" }, "since": { "type": "string", "format": "date-time" } } }
                } } } } }
              }
            }
          }
        }
        """;

    /// <summary>A mapping that takes <c>pets</c> only.</summary>
    public const string Mapping = "codegen: 1\nstreams:\n  pets:\n";
}
