using Codegen.Contracts.Manifests;

namespace Codegen.Models.Impact;

/// <summary>
/// A stream with another key tells its records apart otherwise: all that is counted and summed downstream may be another number, though
/// every name and type stays.
/// </summary>
internal static class KeyEffects
{
    public static IEnumerable<ColumnEffect> Find(Manifest manifest, IEnumerable<RootChange> changes, EffectBuilder build)
    {
        var keys = changes.Where(change => change.Kind == ChangeKind.KeyChanged).ToDictionary(change => change.Node);
        if (keys.Count == 0)
            yield break;
        Dictionary<string, HashSet<string>> sources = new(StringComparer.Ordinal);
        foreach (var node in Topology.Of(manifest))
        {
            HashSet<string> reads = [];
            foreach (var parent in node.DependsOn.Nodes)
                reads.UnionWith(sources.GetValueOrDefault(parent) ?? [parent]);
            sources.Add(node.UniqueId, reads);
            RootChange[] causes = [.. reads.Where(keys.ContainsKey).Order(StringComparer.Ordinal).Select(read => keys[read])];
            if (causes.Length > 0 && Promises.Covers(node))
                yield return build.Model(EffectKind.KeyChanged, node) with { Causes = causes };
        }
    }
}
