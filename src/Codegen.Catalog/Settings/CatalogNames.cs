using Codegen.Catalog.Urns;
using Codegen.Contracts.Manifests;

namespace Codegen.Catalog.Settings;

/// <summary>How everything in a manifest is called in the catalog. Made once, from checked options.</summary>
internal sealed class CatalogNames
{
    private readonly string? _database;

    public CatalogNames(CatalogOptions options)
    {
        Environment = Environments.Check(options.Environment);
        Lake = LakePlace.Of(options.Lake);
        Instance = NotEmpty(options.PlatformInstance, "the platform instance");
        _database = NotEmpty(options.Database, "the database's name");
    }

    public string Environment { get; }

    public LakePlace Lake { get; }

    public string? Instance { get; }

    /// <summary>The instance of a platform: buckets and APIs have the same names for everyone, databases and paths have not.</summary>
    public string? InstanceOf(string platform) => platform is Platforms.DuckDb or Platforms.File ? Instance : null;

    public string Database(string manifests) => _database ?? manifests;

    /// <summary>The stream of an API, by source and stream.</summary>
    public string Api(ManifestSource source) => Dataset(Platforms.Codegen, $"{source.SourceName}.{source.Name}");

    /// <summary>The stream's objects in the lake: their folder, in which <c>*</c> is any connection.</summary>
    public string Prefix(ManifestSource source) => Dataset(Lake.Platform, Lake.Below(source.Config.Codegen.LakePrefix).Root);

    /// <summary>A relation in the warehouse.</summary>
    public string Relation(string database, string schema, string name) =>
        Dataset(Platforms.DuckDb, $"{Database(database)}.{schema}.{name}".ToLowerInvariant());

    public string DatabaseContainer(string database) => Urn.Container(UrnGuid.Of(
        ("platform", Platforms.DuckDb), ("instance", Instance), ("database", Database(database))));

    public string SchemaContainer(string database, string schema) => Urn.Container(UrnGuid.Of(
        ("platform", Platforms.DuckDb), ("instance", Instance), ("database", Database(database)), ("schema", schema)));

    private string Dataset(string platform, string name) => Urn.Dataset(platform, InstanceOf(platform), name, Environment);

    private static string? NotEmpty(string? name, string what) =>
        name is null || name.Trim().Length > 0 ? name : throw CatalogErrors.Empty(what);
}
