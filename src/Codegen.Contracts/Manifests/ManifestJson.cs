using System.Text;
using System.Text.Json;

namespace Codegen.Contracts.Manifests;

/// <summary>Manifests as UTF-8 JSON in dbt's shape. The same manifest gives the same bytes.</summary>
public static class ManifestJson
{
    /// <summary>What dbt's schema requires at the top and we have nothing to say of.</summary>
    private static readonly string[] Empty =
    [
        "disabled", "docs", "exposures", "group_map", "groups", "macros", "metrics", "saved_queries", "selectors", "semantic_models",
        "unit_tests",
    ];

    /// <summary>What the serializer ends an object with.</summary>
    private static ReadOnlySpan<byte> End => "\n}"u8;

    /// <summary>Writes a manifest.</summary>
    /// <param name="manifest">The manifest.</param>
    public static byte[] Write(Manifest manifest)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(manifest, ManifestJsonContext.Default.Manifest);
        var rest = string.Concat(Empty.Select(member => $",\n  \"{member}\": {{}}"));
        return [.. json.AsSpan(0, json.Length - End.Length), .. Encoding.UTF8.GetBytes(rest), .. End];
    }

    /// <summary>Reads a manifest; members that we don't write are passed over.</summary>
    /// <param name="bytes">What <see cref="Write"/> gave.</param>
    /// <exception cref="JsonException">It is no manifest.</exception>
    public static Manifest Read(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize(bytes, ManifestJsonContext.Default.Manifest) ?? throw new JsonException("it is null");
}
