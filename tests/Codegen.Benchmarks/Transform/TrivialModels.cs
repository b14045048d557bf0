using System.Globalization;
using Codegen.Contracts.Manifests;

namespace Codegen.Benchmarks.Transform;

/// <summary>Models that cost next to nothing: each selects from the one before it, one row.</summary>
internal static class TrivialModels
{
    public static bool IsTable(int number) => number % 2 == 0;

    public static string Query(int number) => number == 0
        ? "SELECT 1 AS id"
        : string.Create(CultureInfo.InvariantCulture, $"SELECT id FROM marts.m{(number - 1) / 2 * 2}");

    public static Manifest Manifest(int models)
    {
        var nodes = Enumerable.Range(0, models).Select(Node).ToDictionary(node => node.UniqueId, StringComparer.Ordinal);
        var parents = nodes.ToDictionary(entry => entry.Key, entry => entry.Value.DependsOn.Nodes, StringComparer.Ordinal);
        var children = parents.SelectMany(entry => entry.Value.Select(parent => (parent, entry.Key))).ToLookup(edge => edge.parent, edge => edge.Key);
        return new Manifest
        {
            Metadata = new ManifestMetadata { ProjectName = "bench", AdapterType = "duckdb" },
            Nodes = nodes,
            Sources = new Dictionary<string, ManifestSource>(),
            ParentMap = parents,
            ChildMap = nodes.Keys.ToDictionary(id => id, id => (IReadOnlyList<string>)[.. children[id]], StringComparer.Ordinal),
        };
    }

    public static ManifestNode Node(string name, string materialized, string query, IReadOnlyList<string> parents) => new()
    {
        UniqueId = "model.bench." + name,
        ResourceType = ResourceTypes.Model,
        Name = name,
        PackageName = "bench",
        Database = "warehouse",
        Schema = "marts",
        Alias = name,
        Path = $"marts/{name}.sql",
        OriginalFilePath = $"models/marts/{name}.sql",
        Fqn = ["bench", "marts", name],
        Checksum = new NodeChecksum("sha256", ""),
        Config = new NodeConfig { Materialized = materialized, Codegen = new NodeDetails() },
        DependsOn = new NodeDependencies { Nodes = parents },
        Compiled = true,
        CompiledCode = query,
        RelationName = $"\"marts\".\"{name}\"",
    };

    private static ManifestNode Node(int number) => Node(
        string.Create(CultureInfo.InvariantCulture, $"m{number}"),
        IsTable(number) ? Materializations.Table : Materializations.View,
        Query(number),
        number == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"model.bench.m{(number - 1) / 2 * 2}")]);
}
