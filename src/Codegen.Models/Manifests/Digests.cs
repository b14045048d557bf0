using System.Security.Cryptography;
using System.Text;
using Codegen.Contracts.Manifests;

namespace Codegen.Models.Manifests;

/// <summary>Digests of files and nodes.</summary>
internal static class Digests
{
    /// <summary>The SHA-256 of a text as UTF-8, in lower-case hexadecimal digits.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The digest of everything that decides a node's content but data.</summary>
    public static string Of(ManifestNode node)
    {
        var details = node.Config.Codegen;
        var history = details.History;
        string[] parts =
        [
            node.ResourceType, node.Config.Materialized, node.RelationName ?? "", node.CompiledCode ?? node.Checksum.Checksum,
            details.IncrementalCode ?? "", details.Delimiter ?? "", string.Join(',', node.Config.UniqueKey), node.Config.Severity ?? "",
            string.Join(',', details.Columns.Select(column => $"{column.Name} {column.Type}")),
            history is null ? "" : $"{history.Log} {history.HasAt} {string.Join(',', history.Attributes)}",
        ];
        // Each part says how long it is, so that no two nodes read the same.
        return Of(string.Concat(parts.Select(part => $"{part.Length}:{part}")));
    }
}
