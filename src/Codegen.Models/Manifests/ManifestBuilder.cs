using Codegen.Contracts.Manifests;
using Codegen.Models.Binding;
using Codegen.Models.DataTests;

namespace Codegen.Models.Manifests;

/// <summary>Writes down what the compiler found. Everything is in ordinal order: the same project gives the same manifest.</summary>
internal static class ManifestBuilder
{
    private const string Adapter = "duckdb";

    /// <summary>The manifest of a project without errors.</summary>
    public static Manifest Build(BoundProject project, IReadOnlyList<CompiledTest> tests)
    {
        var name = project.Loaded.Settings.Name;
        var nodes = project.Models.Select(model => ModelNode.Of(model, name))
            .Concat(project.Seeds.Select(seed => SeedNode.Of(seed.Seed, seed.Relation, name)))
            .Concat(tests.Select(test => TestNode.Of(test, name)))
            .Select(node => node with { Config = node.Config with { Codegen = node.Config.Codegen with { Fingerprint = Digests.Of(node) } } });
        var sorted = Sorted(nodes, node => node.UniqueId);
        var sources = Sorted(project.Sources.Select(source => SourceNode.Of(source.Table, source.Relation, name)), source => source.UniqueId);
        var parents = Sorted(
            sorted.Values.Select(node => (Id: node.UniqueId, node.DependsOn.Nodes)).Concat(sources.Keys.Select(id => (Id: id, Nodes: NoParents))),
            pair => pair.Id);
        return new Manifest
        {
            Metadata = new ManifestMetadata { ProjectName = name, AdapterType = Adapter },
            Nodes = sorted,
            Sources = sources,
            ParentMap = parents.ToDictionary(pair => pair.Key, pair => pair.Value.Nodes, StringComparer.Ordinal),
            ChildMap = Children(parents.Values),
        };
    }

    private static IReadOnlyList<string> NoParents => [];

    private static Dictionary<string, T> Sorted<T>(IEnumerable<T> values, Func<T, string> id) =>
        values.OrderBy(id, StringComparer.Ordinal).ToDictionary(id, StringComparer.Ordinal);

    private static Dictionary<string, IReadOnlyList<string>> Children(IReadOnlyCollection<(string Id, IReadOnlyList<string> Nodes)> parents)
    {
        var children = parents.SelectMany(pair => pair.Nodes.Select(parent => (parent, pair.Id)))
            .ToLookup(edge => edge.parent, edge => edge.Id, StringComparer.Ordinal);
        return parents.ToDictionary(
            pair => pair.Id, IReadOnlyList<string> (pair) => [.. children[pair.Id].Order(StringComparer.Ordinal)], StringComparer.Ordinal);
    }
}
