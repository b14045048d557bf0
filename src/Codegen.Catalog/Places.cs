using Codegen.Catalog.Naming;
using Codegen.Contracts.Manifests;

namespace Codegen.Catalog;

/// <summary>Where everything of a manifest stands in the catalog.</summary>
/// <param name="manifest">What exists.</param>
/// <param name="options">What the manifest doesn't say.</param>
internal sealed class Places(Manifest manifest, CatalogOptions options)
{
    /// <summary>The platform of the APIs' streams: ours, since the catalog knows none for APIs.</summary>
    public const string ApiPlatform = "codegen";

    private const string S3 = "s3://";

    public Manifest Manifest => manifest;

    public string Environment => options.Environment;

    public string? Instance => options.Instance;

    /// <summary>The warehouse's platform, such as <c>duckdb</c>.</summary>
    public string WarehousePlatform => manifest.Metadata.AdapterType;

    public string LakePlatform => options.Lake.StartsWith(S3, StringComparison.OrdinalIgnoreCase) ? "s3" : "file";

    /// <summary>A stream as the API serves it.</summary>
    public string Api(ManifestSource source) => Urn.Dataset(ApiPlatform, $"{source.SourceName}.{source.Name}", Environment);

    /// <summary>A stream's folder in the lake, of all its connections.</summary>
    public string Lake(ManifestSource source) => Urn.Dataset(LakePlatform, LakeName(source), Environment);

    public string LakeName(ManifestSource source)
    {
        var root = LakePlatform == "s3" ? options.Lake[S3.Length..] : options.Lake.Replace('\\', '/');
        return $"{root.Trim('/')}/{source.Config.Codegen.LakePrefix.Trim('/')}";
    }

    public string Raw(ManifestSource source) => Warehouse($"{source.Database}.{source.Schema}.{source.Identifier}");

    public string Relation(ManifestNode node) => Warehouse($"{node.Database}.{node.Schema}.{node.Alias}");

    /// <summary>The relation of a model, a seed or a source; null for what has none.</summary>
    public string? Of(string id) =>
        manifest.Nodes.GetValueOrDefault(id) is { ResourceType: not ResourceTypes.Test } node ? Relation(node)
        : manifest.Sources.GetValueOrDefault(id) is { } source ? Raw(source)
        : null;

    public string Database(string database) => Urn.Container(KeyGuid.Of(("platform", WarehousePlatform), ("instance", Instance), ("database", database)));

    public string Schema(string database, string schema) =>
        Urn.Container(KeyGuid.Of(("platform", WarehousePlatform), ("instance", Instance), ("database", database), ("schema", schema)));

    /// <summary>Lower case, as DataHub's own connectors name relations, so that theirs and ours meet.</summary>
    private string Warehouse(string name) =>
        Urn.Dataset(WarehousePlatform, (Instance is null ? "" : $"{Instance}.") + name.ToLowerInvariant(), Environment);
}
