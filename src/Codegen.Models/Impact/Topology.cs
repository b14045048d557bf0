using Codegen.Contracts.Manifests;

namespace Codegen.Models.Impact;

/// <summary>A manifest's models, each after those that it reads; otherwise by id.</summary>
internal static class Topology
{
    public static IReadOnlyList<ManifestNode> Of(Manifest manifest)
    {
        List<ManifestNode> ordered = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var id in manifest.Nodes.Keys.Order(StringComparer.Ordinal))
            Visit(id);
        return ordered;

        void Visit(string id)
        {
            if (!manifest.Nodes.TryGetValue(id, out var node) || node.ResourceType != ResourceTypes.Model || !seen.Add(id))
                return;
            foreach (var parent in node.DependsOn.Nodes)
                Visit(parent);
            ordered.Add(node);
        }
    }
}
