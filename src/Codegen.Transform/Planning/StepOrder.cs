using Codegen.Contracts.Manifests;

namespace Codegen.Transform.Planning;

/// <summary>
/// What waits for what among the nodes of a run. A way that leads through nodes outside the run counts too. A test of severity error
/// stands before everything that is made of all that it reads.
/// </summary>
internal sealed class StepOrder
{
    private readonly Manifest _manifest;
    private readonly IReadOnlyDictionary<string, ManifestNode> _due;
    private readonly Dictionary<string, IReadOnlyList<string>> _nearest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _ancestors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _after = new(StringComparer.Ordinal);

    public StepOrder(Manifest manifest, IReadOnlyDictionary<string, ManifestNode> due)
    {
        (_manifest, _due) = (manifest, due);
        foreach (var id in due.Keys)
            _after[id] = new SortedSet<string>(ParentsOf(id).SelectMany(Nearest), StringComparer.Ordinal);
        foreach (var id in due.Keys.Where(IsGuard).Order(StringComparer.Ordinal).ToList())
            Guard(id);
    }

    /// <summary>The steps that must have succeeded before a node's.</summary>
    public IReadOnlyList<string> After(string id) => [.. _after[id]];

    /// <summary>All nodes, each behind what it waits for; else in ordinal order.</summary>
    public IReadOnlyList<string> Sort()
    {
        var open = _after.ToDictionary(entry => entry.Key, entry => entry.Value.Count, StringComparer.Ordinal);
        var next = _after
            .SelectMany(entry => entry.Value.Select(before => (before, entry.Key)))
            .ToLookup(edge => edge.before, edge => edge.Key, StringComparer.Ordinal);
        var ready = new SortedSet<string>(open.Where(entry => entry.Value == 0).Select(entry => entry.Key), StringComparer.Ordinal);
        List<string> sorted = [];
        while (ready.Min is { } id)
        {
            ready.Remove(id);
            sorted.Add(id);
            foreach (var waiting in next[id].Where(waiting => --open[waiting] == 0))
                ready.Add(waiting);
        }

        return sorted;
    }

    private bool IsTest(string id) => _due.TryGetValue(id, out var node) && node.ResourceType == ResourceTypes.Test;

    private bool IsGuard(string id) => IsTest(id) && _due[id].Config.Severity != "warn";

    private IReadOnlyList<string> ParentsOf(string id) => _manifest.ParentMap.GetValueOrDefault(id) ?? [];

    /// <summary>The node itself if it is due, else the nearest due nodes above it.</summary>
    private IReadOnlyList<string> Nearest(string id)
    {
        if (_due.ContainsKey(id))
            return [id];
        if (!_nearest.TryGetValue(id, out var found))
            _nearest[id] = found = [.. ParentsOf(id).SelectMany(Nearest).Distinct(StringComparer.Ordinal)];
        return found;
    }

    private HashSet<string> AncestorsOf(string id)
    {
        if (_ancestors.TryGetValue(id, out var found))
            return found;
        found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parent in ParentsOf(id))
        {
            found.Add(parent);
            found.UnionWith(AncestorsOf(parent));
        }

        return _ancestors[id] = found;
    }

    /// <summary>
    /// The first relations on each way down that are made of all that the test reads wait for it; those below wait for them.
    /// </summary>
    private void Guard(string test)
    {
        var read = ParentsOf(test);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(read.Take(1));
        while (open.TryPop(out var above))
        {
            foreach (var id in (_manifest.ChildMap.GetValueOrDefault(above) ?? []).Where(seen.Add))
            {
                if (_due.ContainsKey(id) && !IsTest(id) && read.All(AncestorsOf(id).Contains))
                    _after[id].Add(test);
                else
                    open.Push(id);
            }
        }
    }
}
