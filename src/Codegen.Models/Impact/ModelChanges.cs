using Codegen.Contracts.Manifests;

namespace Codegen.Models.Impact;

/// <summary>Finds the models that a person changed, as far as they could be compiled.</summary>
internal static class ModelChanges
{
    public static IEnumerable<RootChange> Find(Manifest before, Manifest after, bool complete, IReadOnlyCollection<RootChange> sources)
    {
        var changed = sources.Select(change => change.Node).ToHashSet(StringComparer.Ordinal);
        foreach (var node in before.Nodes.Values.Where(IsModel))
        {
            var place = Place(node);
            if (!after.Nodes.TryGetValue(node.UniqueId, out var now))
            {
                if (complete && !Follows(node, before, changed))
                    yield return place with { Kind = ChangeKind.ModelRemoved };
                continue;
            }

            if (SaysOtherwise(node, now) && !Follows(node, before, changed))
                yield return place with { Kind = ChangeKind.ModelChanged };
            if (Settings(node) != Settings(now))
                yield return place with { Kind = ChangeKind.SettingsChanged, Before = Settings(node), After = Settings(now) };
        }

        foreach (var node in after.Nodes.Values.Where(node => IsModel(node) && !before.Nodes.ContainsKey(node.UniqueId)))
        {
            if (!Follows(node, after, changed))
                yield return Place(node) with { Kind = ChangeKind.ModelAdded };
        }
    }

    private static bool IsModel(ManifestNode node) => node.ResourceType == ResourceTypes.Model;

    private static RootChange Place(ManifestNode node) => new()
    {
        Kind = ChangeKind.ModelChanged,
        Node = node.UniqueId,
        Relation = node.Name,
        File = node.OriginalFilePath,
    };

    /// <summary>Whether a model is written by the generator and changed with the streams that it reads: that is no change by itself.</summary>
    private static bool Follows(ManifestNode node, Manifest manifest, HashSet<string> changed)
    {
        if (!IsGenerated(node))
            return false;
        return node.DependsOn.Nodes.Any(parent => changed.Contains(parent)
            || (manifest.Nodes.TryGetValue(parent, out var model) && Follows(model, manifest, changed)));
    }

    private static bool IsGenerated(ManifestNode node) => node.OriginalFilePath.StartsWith("generated/", StringComparison.Ordinal);

    /// <summary>Generated SQL has a line a column, and their order follows the document's, which means nothing.</summary>
    private static bool SaysOtherwise(ManifestNode before, ManifestNode now)
    {
        var (old, fresh) = (before.CompiledCode ?? before.RawCode, now.CompiledCode ?? now.RawCode);
        return old != fresh && !(IsGenerated(before) && Lines(old).SequenceEqual(Lines(fresh), StringComparer.Ordinal));
    }

    private static IEnumerable<string> Lines(string code) =>
        code.Split('\n').Select(line => line.Trim().TrimEnd(',')).Order(StringComparer.Ordinal);

    private static string Settings(ManifestNode node) => node.Config.UniqueKey.Count == 0
        ? node.Config.Materialized
        : $"{node.Config.Materialized} by {string.Join(", ", node.Config.UniqueKey)}";
}
