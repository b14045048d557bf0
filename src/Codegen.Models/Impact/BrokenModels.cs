using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;

namespace Codegen.Models.Impact;

/// <summary>
/// The models that were there and can't be compiled now: those with an error in their file, and those that read one of these. Others that
/// are missing were taken away.
/// </summary>
internal sealed class BrokenModels
{
    private readonly Dictionary<string, Problem> _errors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);

    public BrokenModels(Manifest before, Manifest after, IReadOnlyList<Problem> errors)
    {
        var byFile = errors.GroupBy(error => error.Position.File, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var node in Topology.Of(before).Where(node => !after.Nodes.ContainsKey(node.UniqueId)))
        {
            if (byFile.TryGetValue(node.OriginalFilePath, out var error))
                _errors.Add(node.UniqueId, error);
            else if (node.DependsOn.Nodes.FirstOrDefault(Contains) is { } parent)
                _parents.Add(node.UniqueId, before.Nodes[parent].Name);
        }
    }

    public bool Contains(ManifestNode node) => Contains(node.UniqueId);

    /// <summary>The first error in the model's own file; null where only what it reads is broken.</summary>
    public Problem? ErrorOf(ManifestNode node) => _errors.GetValueOrDefault(node.UniqueId);

    /// <summary>The broken model that it reads.</summary>
    public string ParentOf(ManifestNode node) => _parents[node.UniqueId];

    private bool Contains(string id) => _errors.ContainsKey(id) || _parents.ContainsKey(id);
}
