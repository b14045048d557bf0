using Codegen.Contracts.Manifests;
using Codegen.Models.Binding;
using Codegen.Models.Settings;

namespace Codegen.Models.Manifests;

/// <summary>A raw table as the manifest has it.</summary>
internal static class SourceNode
{
    /// <summary>What stands in fields of its own.</summary>
    private static readonly string[] Placed = ["request", "operation", "key", "cursor", "lake_prefix"];

    /// <summary>A source's node.</summary>
    public static ManifestSource Of(SourceTable table, BoundRelation relation, string project) => new()
    {
        UniqueId = table.Id(project),
        SourceName = table.Source,
        SourceDescription = table.SourceDescription,
        Name = table.Name,
        Identifier = table.Relation,
        PackageName = project,
        Database = ModelNode.Database,
        Schema = table.Schema,
        Path = table.Path,
        OriginalFilePath = table.At.File,
        Fqn = [project, table.Source, table.Name],
        Description = table.Description,
        Columns = ColumnDocs.Of(relation, table.Columns),
        Tags = table.Tags,
        Meta = table.Meta.Where(fact => !Placed.Contains(fact.Key)).ToDictionary(StringComparer.Ordinal),
        RelationName = relation.Known.Sql,
        LoadedAtField = table.LoadedAtField ?? "_at",
        Config = new SourceConfig { Codegen = Details(table, relation) },
    };

    private static SourceDetails Details(SourceTable table, BoundRelation relation) => new()
    {
        Request = table.Meta.GetValueOrDefault("request") ?? "",
        Operation = table.Meta.GetValueOrDefault("operation") ?? "",
        Key = SourceBinder.Texts(table.Meta.GetValueOrDefault("key")),
        Cursor = table.Meta.GetValueOrDefault("cursor"),
        LakePrefix = table.Meta.GetValueOrDefault("lake_prefix") ?? "",
        Columns = relation.Columns,
    };
}
