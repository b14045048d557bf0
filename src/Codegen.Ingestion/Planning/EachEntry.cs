using System.Diagnostics.CodeAnalysis;
using Codegen.Contracts.Connectors;

namespace Codegen.Ingestion.Planning;

/// <summary>One entry of the configured list that a stream is read once for each entry of.</summary>
/// <param name="Partition">The entry as it stands in <c>_partition</c>; empty where the stream has no list.</param>
/// <param name="Parts">The entry's parts, by name.</param>
public sealed record EachEntry(string Partition, IReadOnlyDictionary<string, string> Parts)
{
    /// <summary>The one entry of a stream that has no list.</summary>
    public static EachEntry None { get; } = new("", new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Takes an entry apart. With one part the entry is that part, slashes and all.</summary>
    /// <param name="each">The list's definition.</param>
    /// <param name="text">The entry, such as <c>octocat/hello</c>.</param>
    /// <param name="entry">The parts.</param>
    /// <returns>False where the entry has more or fewer parts, or an empty one.</returns>
    public static bool TryParse(EachDefinition each, string text, [NotNullWhen(true)] out EachEntry? entry)
    {
        string[] parts = each.Parts.Count == 1 ? [text] : text.Split('/');
        entry = null;
        if (parts.Length != each.Parts.Count || parts.Any(string.IsNullOrWhiteSpace))
            return false;
        var named = each.Parts.Zip(parts).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        entry = new EachEntry(PartitionText.Join(parts), named);
        return true;
    }
}
