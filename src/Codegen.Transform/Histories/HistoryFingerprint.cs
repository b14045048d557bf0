using System.Security.Cryptography;
using System.Text;
using Codegen.Contracts.Manifests;

namespace Codegen.Transform.Histories;

/// <summary>
/// A digest of all that decides a history but its log's rows: its own code, and that of everything between it and the raw tables.
/// </summary>
internal static class HistoryFingerprint
{
    public static string Of(Manifest manifest, ManifestNode node)
    {
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var open = new Stack<string>([node.UniqueId]);
        while (open.TryPop(out var id))
        {
            if (parts.ContainsKey(id))
                continue;
            parts[id] = manifest.Nodes.TryGetValue(id, out var part) ? OfNode(part) : OfSource(manifest.Sources.GetValueOrDefault(id));
            foreach (var parent in manifest.ParentMap.GetValueOrDefault(id) ?? [])
                open.Push(parent);
        }

        var columns = string.Join('\n', HistoryColumns.Of(node));
        var text = string.Join('\n', parts.Select(part => $"{part.Key} {part.Value}").Append(columns));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static string OfNode(ManifestNode node) =>
        node.ResourceType == ResourceTypes.Seed ? node.Checksum.Checksum : node.Config.Codegen.Fingerprint;

    private static string OfSource(ManifestSource? source) =>
        source is null ? "" : string.Join(',', source.Config.Codegen.Columns.Select(column => $"{column.Name} {column.Type}"));
}
