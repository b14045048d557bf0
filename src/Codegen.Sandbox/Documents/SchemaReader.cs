using System.Collections.Concurrent;
using System.Text.Json;

namespace Codegen.Sandbox.Documents;

/// <summary>Reads schemas out of a document, each named one once.</summary>
/// <param name="document">Where references are looked up.</param>
internal sealed class SchemaReader(ApiDocument document)
{
    private readonly ConcurrentDictionary<string, Schema> _named = new(StringComparer.Ordinal);

    public ApiDocument Document => document;

    /// <summary>Reads a schema; anything but an object is a schema that allows all.</summary>
    /// <param name="element">The schema in the document.</param>
    public Schema Read(JsonElement element)
    {
        var isReference = element.ValueKind == JsonValueKind.Object
            && element.TryGetProperty("$ref", out var reference)
            && reference.ValueKind == JsonValueKind.String
            && element.EnumerateObject().All(member => member.Name is "$ref" or "description" or "summary");
        return isReference
            ? _named.GetOrAdd(element.GetProperty("$ref").GetString()!, _ => Read(SchemaParts.Of(element, document)))
            : Read(SchemaParts.Of(element, document));
    }

    /// <summary>Reads a schema from its pieces.</summary>
    /// <param name="parts">The pieces, the most specific first.</param>
    public Schema Read(SchemaParts parts) => new(parts, this);
}
