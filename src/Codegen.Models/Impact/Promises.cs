using System.Text.Json;
using Codegen.Contracts.Manifests;

namespace Codegen.Models.Impact;

/// <summary>What the models of before promise to those who read them.</summary>
internal sealed class Promises
{
    /// <summary>The schema whose tables are read by people and tools beyond the repository.</summary>
    private const string Marts = "marts";

    private readonly HashSet<(string Node, string Column)> _notNull = [];
    private readonly Dictionary<(string Node, string Column), IReadOnlyList<string>> _values = [];

    public Promises(Manifest manifest)
    {
        foreach (var test in manifest.Nodes.Values)
        {
            if (test is not { TestMetadata: { } metadata, AttachedNode: { } node, ColumnName: { } column })
                continue;
            if (metadata.Name == "not_null")
                _notNull.Add((node, column));
            else if (metadata.Name == "accepted_values" && metadata.Kwargs.TryGetValue("values", out var values))
                _values[(node, column)] = List(values);
        }
    }

    /// <summary>Whether a model's columns are promised at all.</summary>
    public static bool Covers(ManifestNode node) => node.Schema == Marts || node.Config.Contract.Enforced;

    /// <summary>Whether a column is promised never to be null, in words or by a test.</summary>
    public bool NeverNull(ManifestNode node, BoundColumn column) =>
        column.NotNullProven is not null || _notNull.Contains((node.UniqueId, column.Name));

    /// <summary>The values that a test of the column accepts; null where there is none.</summary>
    public IReadOnlyList<string>? Values(ManifestNode node, BoundColumn column) =>
        _values.GetValueOrDefault((node.UniqueId, column.Name));

    private static IReadOnlyList<string> List(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(value => value.ToString())];
    }
}
