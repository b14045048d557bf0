using Codegen.Contracts.Manifests;
using Codegen.Models.Binding;

namespace Codegen.Models.Manifests;

/// <summary>A seed as the manifest has it.</summary>
internal static class SeedNode
{
    /// <summary>A seed's node.</summary>
    public static ManifestNode Of(Seed seed, BoundRelation relation, string project) => new()
    {
        UniqueId = seed.Known.Id,
        ResourceType = ResourceTypes.Seed,
        Name = seed.File.Name,
        PackageName = project,
        Database = ModelNode.Database,
        Schema = seed.Known.Relation.Schema,
        Alias = seed.Known.Relation.Name,
        Path = seed.File.Path,
        OriginalFilePath = seed.File.Source.File,
        Fqn = [project, .. seed.File.Folders, seed.File.Name],
        Checksum = new NodeChecksum("sha256", Digests.Of(seed.File.Source.Text)),
        Description = seed.Settings.Description?.Value ?? "",
        Columns = ColumnDocs.Of(relation, seed.Settings.Columns),
        Tags = seed.Settings.Tags,
        Meta = seed.Settings.Meta,
        RelationName = seed.Known.Sql,
        Config = new NodeConfig
        {
            Materialized = Materializations.Seed,
            Tags = seed.Settings.Tags,
            Meta = seed.Settings.Meta,
            Codegen = new NodeDetails { Columns = relation.Columns, Delimiter = seed.Delimiter },
        },
    };
}
