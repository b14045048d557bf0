using Codegen.Catalog.Settings;
using Codegen.Contracts.Manifests;

namespace Codegen.Catalog.Datasets;

/// <summary>A model or a seed as a dataset.</summary>
internal sealed class NodeDatasets(CatalogNames names, KnownRelations relations)
{
    private const string ValidFrom = "valid_from";

    public CatalogDataset Of(ManifestNode node)
    {
        var isView = node.Config.Materialized == Materializations.View;
        return new CatalogDataset
        {
            Urn = names.Relation(node.Database, node.Schema, node.Alias),
            Platform = Platforms.DuckDb,
            Name = node.Alias,
            QualifiedName = $"{names.Database(node.Database)}.{node.Schema}.{node.Alias}",
            SubType = isView ? "View" : node.ResourceType == ResourceTypes.Seed ? "Seed" : "Table",
            Description = node.Description,
            Facts = Facts.Of(
                node.Meta,
                ("codegen_id", node.UniqueId),
                ("codegen_file", node.OriginalFilePath),
                ("layer", node.Schema),
                ("materialized", node.Config.Materialized),
                ("unique_key", string.Join(", ", node.Config.UniqueKey)),
                ("contract", node.Config.Contract.Enforced ? "enforced" : null)),
            Container = names.SchemaContainer(node.Database, node.Schema),
            Fields = [.. node.Config.Codegen.Columns.Select(column => Field(node, column))],
            Upstreams = Upstreams(node),
            UpstreamType = isView ? "VIEW" : "TRANSFORMED",
            Lineage = [.. node.Config.Codegen.Columns.Where(column => column.Lineage.Count > 0).Select(column => Lineage(node, column))],
            View = node.CompiledCode is { } compiled ? new DatasetView(!isView, node.RawCode, compiled) : null,
            Owner = node.Meta.GetValueOrDefault(Facts.Owner),
            Tags = [.. node.Tags.Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>
    /// All that it reads. Columns that only filter, join, group or order (the manifest's indirect lineage) show here and nowhere else: as
    /// edges of fields they would run from each of them to every column, and would drown those that say where a value comes from.
    /// </summary>
    private string[] Upstreams(ManifestNode node) =>
    [
        .. node.DependsOn.Nodes
            .Concat(node.Config.Codegen.Indirect.Select(column => column.Node))
            .Concat(node.Config.Codegen.Columns.SelectMany(column => column.Lineage).Select(column => column.Node))
            .Distinct(StringComparer.Ordinal)
            .Select(id => relations.Dataset(id, node.UniqueId))
            .Order(StringComparer.Ordinal),
    ];

    private FieldLineage Lineage(ManifestNode node, BoundColumn column) => new(
        column.Name,
        [
            .. column.Lineage.Select(parent => relations.Field(parent, $"{node.UniqueId}, column {column.Name},"))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ],
        column.Copied);

    private static CatalogField Field(ManifestNode node, BoundColumn column)
    {
        var documented = node.Columns.GetValueOrDefault(column.Name);
        return new CatalogField(column.Name, column.Type)
        {
            Nullable = column.Nullable,
            Description = documented?.Description ?? "",
            IsKey = IsKey(node, column.Name),
            Tags = FieldTags.Of(column, documented),
        };
    }

    /// <summary>A history's key names the record, whose versions begin at different times.</summary>
    private static bool IsKey(ManifestNode node, string column) =>
        node.Config.UniqueKey.Contains(column, StringComparer.OrdinalIgnoreCase)
        || (node.Config.Codegen.History is not null && column == ValidFrom);
}
