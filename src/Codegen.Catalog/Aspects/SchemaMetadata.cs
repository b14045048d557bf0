using System.Text.Json.Nodes;
using Codegen.Catalog.Datasets;
using Codegen.Catalog.Urns;

namespace Codegen.Catalog.Aspects;

/// <summary>A dataset's fields.</summary>
internal static class SchemaMetadata
{
    public static JsonObject Of(CatalogDataset dataset)
    {
        var json = new JsonObject
        {
            ["schemaName"] = dataset.QualifiedName,
            ["platform"] = Urn.Platform(dataset.Platform),
            ["version"] = 0,
            ["created"] = AspectJson.Stamp(0),
            ["lastModified"] = AspectJson.Stamp(0),
            ["hash"] = "",
            ["platformSchema"] = new JsonObject { ["com.linkedin.schema.MySqlDDL"] = new JsonObject { ["tableSchema"] = "" } },
            ["fields"] = new JsonArray([.. dataset.Fields.Select(Field)]),
        };
        var keys = dataset.Fields.Where(field => field.IsKey).Select(field => field.Path).ToList();
        if (keys.Count > 0)
            json["primaryKeys"] = AspectJson.Texts(keys);
        return json;
    }

    private static JsonObject Field(CatalogField field)
    {
        var json = new JsonObject
        {
            ["fieldPath"] = field.Path,
            ["nullable"] = field.Nullable,
            ["type"] = new JsonObject { ["type"] = new JsonObject { [FieldTypes.Of(field.Type)] = new JsonObject() } },
            ["nativeDataType"] = field.Type,
            ["recursive"] = false,
            ["isPartOfKey"] = field.IsKey,
        };
        json.SetText("description", field.Description);
        if (field.Tags.Count > 0)
            json["globalTags"] = AspectJson.Tags(field.Tags);
        return json;
    }
}
