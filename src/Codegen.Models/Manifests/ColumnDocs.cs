using Codegen.Contracts.Manifests;
using Codegen.Models.Binding;
using Codegen.Models.Settings;

namespace Codegen.Models.Manifests;

/// <summary>Columns as documentation sees them.</summary>
internal static class ColumnDocs
{
    /// <summary>What stands elsewhere in the manifest.</summary>
    private static readonly string[] Placed = ["pointer", "document", "nullable", "values"];

    /// <summary>A relation's columns by name, in its order.</summary>
    public static IReadOnlyDictionary<string, ManifestColumn> Of(BoundRelation relation, IReadOnlyList<ColumnSettings> said)
    {
        var settings = said.ToDictionary(column => column.Name, StringComparer.OrdinalIgnoreCase);
        return relation.Columns.ToDictionary(
            column => column.Name,
            column => Of(column, relation.Descriptions.GetValueOrDefault(column.Name) ?? "", settings.GetValueOrDefault(column.Name)),
            StringComparer.Ordinal);
    }

    private static ManifestColumn Of(BoundColumn column, string description, ColumnSettings? said) => new()
    {
        Name = column.Name,
        Description = description,
        DataType = column.Type,
        Meta = Meta(column, said?.Meta ?? NodeSettings.Empty.Meta),
        Tags = said?.Tags ?? [],
    };

    private static IReadOnlyDictionary<string, string> Meta(BoundColumn column, IReadOnlyDictionary<string, string> said)
    {
        var facts = said.Where(fact => !Placed.Contains(fact.Key) && fact.Key != "pii").ToDictionary(StringComparer.Ordinal);
        if (column.Pii is not null)
            facts["pii"] = column.Pii;
        return NodeSettings.Union(facts, NodeSettings.Empty.Meta);
    }
}
