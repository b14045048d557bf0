using System.Text.Json.Nodes;
using Codegen.Catalog.Aspects;

namespace Codegen.Catalog.Entities;

/// <summary>The warehouse's databases and schemas.</summary>
internal static class Containers
{
    public static IEnumerable<Proposal> Of(Places places)
    {
        var schemas = places.Manifest.Sources.Values.Select(source => (source.Database, source.Schema))
            .Concat(places.Manifest.Nodes.Values.Where(node => node.ResourceType != Contracts.Manifests.ResourceTypes.Test).Select(node => (node.Database, node.Schema)))
            .Distinct()
            .ToList();
        foreach (var database in schemas.Select(schema => schema.Database).Distinct())
        {
            foreach (var proposal in Container(places, places.Database(database), database, "Database", ("database", database)))
                yield return proposal;
        }

        foreach (var (database, schema) in schemas)
        {
            var urn = places.Schema(database, schema);
            foreach (var proposal in Container(places, urn, schema, "Schema", ("database", database), ("schema", schema)))
                yield return proposal;
            yield return new Proposal("container", urn, "container", Aspect.Container(places.Database(database)));
        }
    }

    private static IEnumerable<Proposal> Container(Places places, string urn, string name, string kind, params (string Name, string? Value)[] key)
    {
        var facts = Aspect.Facts([("platform", places.WarehousePlatform), ("instance", places.Instance), .. key]);
        yield return new Proposal("container", urn, "containerProperties", new JsonObject { ["name"] = name, ["customProperties"] = facts });
        yield return new Proposal("container", urn, "status", Aspect.Status());
        yield return new Proposal("container", urn, "dataPlatformInstance", Aspect.Platform(places.WarehousePlatform, places.Instance));
        yield return new Proposal("container", urn, "subTypes", Aspect.SubType(kind));
    }
}
