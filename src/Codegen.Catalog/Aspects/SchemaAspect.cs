using System.Text.Json.Nodes;
using Codegen.Catalog.Naming;

namespace Codegen.Catalog.Aspects;

/// <summary>The aspect <c>schemaMetadata</c>: the fields of a dataset.</summary>
internal static class SchemaAspect
{
    /// <summary>In files, union members carry the names of DataHub's Avro schemas.</summary>
    private const string Prefix = "com.linkedin.pegasus2avro.schema.";

    public static JsonObject Of(string name, string platform, IEnumerable<SchemaField> fields) => new()
    {
        ["schemaName"] = name,
        ["platform"] = Urn.Platform(platform),
        ["version"] = 0,
        ["hash"] = "",
        ["platformSchema"] = new JsonObject { [Prefix + "MySqlDDL"] = new JsonObject { ["tableSchema"] = "" } },
        ["created"] = Aspect.Audit(),
        ["lastModified"] = Aspect.Audit(),
        ["fields"] = new JsonArray([.. fields.Select(Field)]),
    };

    private static JsonObject Field(SchemaField field)
    {
        var json = new JsonObject
        {
            ["fieldPath"] = field.Path,
            ["nullable"] = field.Nullable,
            ["nativeDataType"] = field.Type,
            ["type"] = new JsonObject { ["type"] = new JsonObject { [Prefix + Kind(field.Type)] = new JsonObject() } },
            ["recursive"] = false,
            ["isPartOfKey"] = field.IsKey,
        };
        if (field.Description.Length > 0)
            json["description"] = field.Description;
        if (field.Tags.Count > 0)
            json["globalTags"] = Aspect.Tags(field.Tags);
        return json;
    }

    private static string Kind(string type)
    {
        if (type.EndsWith("[]", StringComparison.Ordinal))
            return "ArrayType";
        var name = type.Split('(', 2)[0].Trim();
        return name switch
        {
            "BOOLEAN" => "BooleanType",
            "DATE" => "DateType",
            "TIME" or "TIMESTAMP" or "TIMESTAMP WITH TIME ZONE" or "TIMESTAMPTZ" => "TimeType",
            "BLOB" => "BytesType",
            "JSON" or "STRUCT" or "UNION" => "RecordType",
            "MAP" => "MapType",
            "ENUM" => "EnumType",
            "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "HUGEINT" or "UTINYINT" or "USMALLINT" or "UINTEGER" or "UBIGINT" or "UHUGEINT"
                or "FLOAT" or "DOUBLE" or "DECIMAL" => "NumberType",
            _ => "StringType",
        };
    }
}
