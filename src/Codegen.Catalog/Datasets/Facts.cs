namespace Codegen.Catalog.Datasets;

/// <summary>Collects what has no aspect of its own: a person's free facts, then ours.</summary>
internal static class Facts
{
    /// <summary>Stands in an aspect of its own.</summary>
    public const string Owner = "owner";

    /// <summary>Facts in ordinal order. Ours win over a person's of the same name; those that say nothing are left out.</summary>
    public static IReadOnlyDictionary<string, string> Of(
        IReadOnlyDictionary<string, string> free, params ReadOnlySpan<(string Name, string? Value)> ours)
    {
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in free)
        {
            if (name != Owner)
                facts[name] = value;
        }

        foreach (var (name, value) in ours)
        {
            if (!string.IsNullOrEmpty(value))
                facts[name] = value;
        }

        return facts;
    }
}
