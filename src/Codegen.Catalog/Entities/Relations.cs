using System.Text.Json.Nodes;
using Codegen.Catalog.Aspects;
using Codegen.Catalog.Naming;
using Codegen.Contracts.Manifests;

namespace Codegen.Catalog.Entities;

/// <summary>Models and seeds: staging, history and marts.</summary>
internal static class Relations
{
    public static IEnumerable<Proposal> Of(Places places) =>
        places.Manifest.Nodes.Values.Where(node => node.ResourceType != ResourceTypes.Test).SelectMany(node => Proposals(places, node));

    private static IEnumerable<Proposal> Proposals(Places places, ManifestNode node)
    {
        var dataset = Dataset(places, node);
        foreach (var proposal in dataset.Proposals())
            yield return proposal;
        if (node.CompiledCode is { } compiled)
            yield return dataset.Aspect("viewProperties", View(node, compiled));
        if (node.Meta.GetValueOrDefault("owner") is { Length: > 0 } owner)
            yield return dataset.Aspect("ownership", Aspect.Owner(owner));
    }

    private static Dataset Dataset(Places places, ManifestNode node)
    {
        var urn = places.Relation(node);
        return new Dataset(urn, places.WarehousePlatform, node.Alias, node.Config.Materialized == Materializations.View ? "View" : "Table")
        {
            Instance = places.Instance,
            QualifiedName = $"{node.Database}.{node.Schema}.{node.Alias}",
            Description = node.Description,
            Facts =
            [
                ("codegen_id", node.UniqueId), ("materialized", node.Config.Materialized), ("file", node.OriginalFilePath),
                ("unique_key", string.Join(", ", node.Config.UniqueKey)), ("contract", node.Config.Contract.Enforced ? "enforced" : null),
            ],
            Fields = [.. node.Config.Codegen.Columns.Select(column => Field(node, column))],
            Tags = node.Tags,
            Container = places.Schema(node.Database, node.Schema),
            Lineage = node.DependsOn.Nodes.Count > 0 ? Lineage(places, node, urn) : null,
        };
    }

    private static JsonObject Lineage(Places places, ManifestNode node, string urn) => LineageAspect.Of(
        urn,
        node.Config.Materialized == Materializations.View ? "VIEW" : "TRANSFORMED",
        node.DependsOn.Nodes.Select(places.Of).OfType<string>(),
        node.Config.Codegen.Columns.Select(column => new ColumnEdge(column.Name, [.. column.Lineage.Select(from => Urn.Field(places.Of(from.Node)!, from.Column))], column.Copied)));

    private static SchemaField Field(ManifestNode node, BoundColumn column) => new(column.Name, column.Type)
    {
        Description = node.Columns.GetValueOrDefault(column.Name)?.Description ?? "",
        Nullable = column.Nullable,
        IsKey = node.Config.UniqueKey.Contains(column.Name),
        Tags = Tags.OfColumn(column, node.Columns.GetValueOrDefault(column.Name)),
    };

    private static JsonObject View(ManifestNode node, string compiled) => new()
    {
        ["materialized"] = node.Config.Materialized != Materializations.View,
        ["viewLogic"] = node.RawCode,
        ["formattedViewLogic"] = compiled,
        ["viewLanguage"] = "SQL",
    };
}
