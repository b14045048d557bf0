using Codegen.Contracts.Connectors;
using Codegen.Ingestion.Planning;

namespace Codegen.Ingestion.Requests;

/// <summary>What one walk of a stream is for: an entry of the configured list and, for a child, the values that its parent gives.</summary>
/// <param name="Text">The partition as it stands in the envelope.</param>
/// <param name="Entry">The list's entry.</param>
/// <param name="Values">The parents' values, by the child's parameter.</param>
internal sealed record Partition(string Text, EachEntry Entry, IReadOnlyDictionary<string, string> Values)
{
    public static Partition Root(EachEntry entry) => new(entry.Partition, entry, new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The partition of one parent record's children. What the parent itself was read with stays known.</summary>
    /// <param name="parent">The child's parent.</param>
    /// <param name="values">The parent's values, in the order of the bindings.</param>
    public Partition Child(ParentDefinition parent, IReadOnlyList<string> values)
    {
        var known = new Dictionary<string, string>(Values, StringComparer.Ordinal);
        foreach (var (binding, value) in parent.Bindings.Zip(values))
            known[binding.Parameter] = value;
        return new Partition(PartitionText.Below(Text, values), Entry, known);
    }
}
