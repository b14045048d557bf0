using System.Text.Json.Nodes;
using Codegen.Catalog.Naming;
using Codegen.Contracts.Manifests;

namespace Codegen.Catalog.Entities;

/// <summary>The tags of datasets and fields; classes of personal data are tags too, <c>pii.email</c>.</summary>
internal static class Tags
{
    public static IEnumerable<Proposal> Of(Manifest manifest)
    {
        var nodes = manifest.Nodes.Values.Where(node => node.ResourceType != ResourceTypes.Test).ToList();
        var names = manifest.Sources.Values.SelectMany(source => source.Tags)
            .Concat(nodes.SelectMany(node => node.Tags))
            .Concat(manifest.Sources.Values.SelectMany(source => source.Config.Codegen.Columns.SelectMany(column => OfColumn(column, source.Columns.GetValueOrDefault(column.Name)))))
            .Concat(nodes.SelectMany(node => node.Config.Codegen.Columns.SelectMany(column => OfColumn(column, node.Columns.GetValueOrDefault(column.Name)))));
        return names.Distinct(StringComparer.Ordinal).Select(name => new Proposal("tag", Urn.Tag(name), "tagProperties", new JsonObject { ["name"] = name }));
    }

    public static IReadOnlyList<string> OfColumn(BoundColumn column, ManifestColumn? described) =>
    [
        .. (described?.Tags ?? []).Concat(column.Pii is { } pii ? ["pii", $"pii.{pii}"] : []).Distinct(StringComparer.Ordinal),
    ];
}
