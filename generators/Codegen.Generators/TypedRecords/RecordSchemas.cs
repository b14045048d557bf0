using Codegen.Specs.Records;
using NJsonSchema;
using NSwag;

namespace Codegen.Generators.TypedRecords;

/// <summary>
/// A record's types as the document that NSwag prints from. It is built, never parsed: nothing in it can refer to a file or an address,
/// and it holds tokens where the provider's document holds text.
/// </summary>
internal sealed class RecordSchemas
{
    private readonly Dictionary<string, JsonSchema> _types;

    private RecordSchemas(TypedRecord record) => _types = record.Types.ToDictionary(
        type => type.Name,
        _ => new JsonSchema { Type = JsonObjectType.Object, AllowAdditionalProperties = false },
        StringComparer.Ordinal);

    /// <summary>The document.</summary>
    public static OpenApiDocument Build(TypedRecord record, RecordTokens tokens)
    {
        var schemas = new RecordSchemas(record);
        var document = new OpenApiDocument();
        foreach (var type in record.Types)
        {
            foreach (var member in type.Members)
                schemas._types[type.Name].Properties[tokens.Of(member)] = schemas.Property(member);
            document.Definitions[type.Name] = schemas._types[type.Name];
        }

        return document;
    }

    private JsonSchemaProperty Property(RecordMember member)
    {
        var property = Fill(new JsonSchemaProperty(), member.Value);
        property.IsRequired = !member.Nullable;
        property.IsNullableRaw = member.Nullable;
        return property;
    }

    private T Fill<T>(T schema, RecordValue value)
        where T : JsonSchema
    {
        (schema.Type, schema.Format) = value.Kind switch
        {
            RecordValueKind.Text => (JsonObjectType.String, null),
            RecordValueKind.Integer => (JsonObjectType.Integer, "int64"),
            RecordValueKind.Decimal => (JsonObjectType.Number, "decimal"),
            RecordValueKind.Double => (JsonObjectType.Number, "double"),
            RecordValueKind.Boolean => (JsonObjectType.Boolean, null),
            RecordValueKind.Instant => (JsonObjectType.String, "date-time"),
            RecordValueKind.Date => (JsonObjectType.String, "date"),
            RecordValueKind.List => (JsonObjectType.Array, null),
            RecordValueKind.Map => (JsonObjectType.Object, null),
            _ => (JsonObjectType.None, (string?)null),
        };
        schema.IsNullableRaw = value.Nullable;
        if (value.Kind == RecordValueKind.List)
            schema.Item = Fill(new JsonSchema(), value.Item!);
        else if (value.Kind == RecordValueKind.Map)
            schema.AdditionalPropertiesSchema = Fill(new JsonSchema(), value.Item!);
        else if (value.Kind == RecordValueKind.Object)
            schema.Reference = _types[value.Type];
        return schema;
    }
}
