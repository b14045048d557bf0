using Codegen.Contracts.Manifests;

namespace Codegen.Transform.Selection;

/// <summary>The ways between a manifest's relations. Tests are ends: no way leads through them.</summary>
internal sealed class NodeGraph(Manifest manifest)
{
    public Manifest Manifest { get; } = manifest;

    public bool IsTest(string id) =>
        Manifest.Nodes.TryGetValue(id, out var node) && node.ResourceType == ResourceTypes.Test;

    public IReadOnlyList<string> Parents(string id) => Manifest.ParentMap.GetValueOrDefault(id) ?? [];

    public HashSet<string> Ancestors(IReadOnlyCollection<string> ids, int steps) => Walk(ids, steps, Parents);

    public HashSet<string> Descendants(IReadOnlyCollection<string> ids, int steps) => Walk(ids, steps, Children);

    private IEnumerable<string> Children(string id) =>
        (Manifest.ChildMap.GetValueOrDefault(id) ?? []).Where(child => !IsTest(child));

    private static HashSet<string> Walk(IReadOnlyCollection<string> ids, int steps, Func<string, IEnumerable<string>> next)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var edge = ids;
        for (var step = 0; step < steps && edge.Count > 0; step++)
            edge = [.. edge.SelectMany(next).Where(found.Add)];
        return found;
    }
}
