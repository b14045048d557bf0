using Codegen.Contracts.Manifests;
using Codegen.Models.Binding;

namespace Codegen.Models.Manifests;

/// <summary>A model as the manifest has it.</summary>
internal static class ModelNode
{
    /// <summary>What catalogs call DuckDB's file.</summary>
    public const string Database = "warehouse";

    /// <summary>A model's node.</summary>
    public static ManifestNode Of(BoundModel bound, string project)
    {
        var (rendered, model) = (bound.Rendered, bound.Rendered.Model);
        var (file, settings) = (model.File, model.Settings);
        return new ManifestNode
        {
            UniqueId = rendered.Id,
            ResourceType = ResourceTypes.Model,
            Name = file.Name,
            PackageName = project,
            Database = Database,
            Schema = file.Schema,
            Alias = file.Name,
            Path = file.Path,
            OriginalFilePath = file.Source.File,
            Fqn = [project, .. file.Folders, file.Name],
            Checksum = new NodeChecksum("sha256", Digests.Of(file.Source.Text)),
            Description = settings.Description?.Value ?? "",
            Columns = ColumnDocs.Of(bound.Relation, settings.Columns),
            Tags = settings.Tags,
            Meta = settings.Meta,
            DependsOn = new NodeDependencies
            {
                Macros = [.. rendered.Macros.Order(StringComparer.Ordinal)],
                Nodes = [.. rendered.Parents.Keys.Order(StringComparer.Ordinal)],
            },
            RawCode = file.Source.Text,
            Compiled = true,
            CompiledCode = rendered.Full!.Sql,
            RelationName = model.Known.Sql,
            Config = new NodeConfig
            {
                Materialized = model.Materialized,
                UniqueKey = [.. model.UniqueKey.Select(key => bound.Relation.Find(key)!.Name)],
                Tags = settings.Tags,
                Meta = settings.Meta,
                Contract = new NodeContract { Enforced = model.HasContract },
                Codegen = Details(bound),
            },
        };
    }

    private static NodeDetails Details(BoundModel bound)
    {
        var start = bound.Rendered.Model.File.Template!.Source.At(bound.Rendered.Full!.Start);
        return new NodeDetails
        {
            Columns = bound.Relation.Columns,
            Indirect = bound.Indirect,
            IncrementalCode = bound.Rendered.Increment?.Sql,
            History = bound.History,
            Line = start.Line,
            Column = start.Column,
        };
    }
}
