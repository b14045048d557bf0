using Codegen.Contracts.Manifests;
using Codegen.Contracts.Runs;

namespace Codegen.Cli.Stages;

/// <summary>The tests beside one relation in a run, and what has become of them so far.</summary>
/// <param name="total">How many there are.</param>
internal sealed class RelationTests(int total)
{
    private int _ended;

    /// <summary>How many there are.</summary>
    public int Total { get; } = total;

    /// <summary>How many have passed.</summary>
    public int Passed { get; private set; }

    /// <summary>The relation, once it is built.</summary>
    public (ManifestNode Node, NodeResult Result)? Built { get; set; }

    /// <summary>Whether all have ended.</summary>
    public bool IsComplete => _ended == Total;

    /// <summary>An entry for each relation of a run.</summary>
    /// <param name="nodes">The run's nodes.</param>
    public static Dictionary<string, RelationTests> Of(IReadOnlyCollection<ManifestNode> nodes)
    {
        var counts = nodes.Where(node => node.AttachedNode is not null).ToLookup(node => node.AttachedNode!, StringComparer.Ordinal);
        return nodes
            .Where(node => node.ResourceType != ResourceTypes.Test)
            .ToDictionary(node => node.UniqueId, node => new RelationTests(counts[node.UniqueId].Count()), StringComparer.Ordinal);
    }

    /// <summary>Notes that one has ended.</summary>
    /// <param name="result">What became of it.</param>
    public void Add(NodeResult result)
    {
        _ended++;
        Passed += result.Status == NodeStatus.Pass ? 1 : 0;
    }
}
