using Codegen.Catalog.Settings;
using Codegen.Catalog.Urns;
using Codegen.Contracts.Manifests;

namespace Codegen.Catalog.Datasets;

/// <summary>A source is three datasets: the API's stream, its objects in the lake, its raw table.</summary>
internal sealed class SourceDatasets(CatalogNames names)
{
    private const string Copy = "COPY";

    /// <summary>The stream, as the provider answers.</summary>
    public CatalogDataset Api(ManifestSource source)
    {
        var details = source.Config.Codegen;
        return Common(source) with
        {
            Urn = names.Api(source),
            Platform = Platforms.Codegen,
            Name = source.Name,
            QualifiedName = details.Request.Length > 0 ? $"{source.SourceName} {details.Request}" : $"{source.SourceName}.{source.Name}",
            SubType = "API Stream",
            Fields =
            [
                .. Pointed(source).Select(column => Field(source, column, Pointer.InAnswer(column.Pointer!)) with
                {
                    IsKey = details.Key.Contains($"$.{Pointer.Name(column.Pointer!)}"),
                }),
            ],
        };
    }

    /// <summary>The objects in the lake, of all connections.</summary>
    public CatalogDataset Lake(ManifestSource source)
    {
        var place = names.Lake.Below(source.Config.Codegen.LakePrefix);
        var api = names.Api(source);
        var columns = Pointed(source).DistinctBy(column => Pointer.InLake(column.Pointer!)).ToList();
        return Common(source) with
        {
            Urn = names.Prefix(source),
            Platform = place.Platform,
            Name = $"{source.SourceName}/{source.Name}",
            QualifiedName = place.Address,
            SubType = "Folder",
            Fields = [.. columns.Select(column => Field(source, column, Pointer.InLake(column.Pointer!)))],
            Upstreams = [api],
            UpstreamType = Copy,
            Lineage =
            [
                .. columns.Select(column => new FieldLineage(
                    Pointer.InLake(column.Pointer!), [Urn.Field(api, Pointer.InAnswer(column.Pointer!))], IsCopy: true)),
            ],
        };
    }

    /// <summary>The raw table. Columns without a pointer are ours, of the envelope or the load: they come from no field of the API.</summary>
    public CatalogDataset Raw(ManifestSource source)
    {
        var lake = names.Prefix(source);
        return Common(source) with
        {
            Urn = names.Relation(source.Database, source.Schema, source.Identifier),
            Platform = Platforms.DuckDb,
            Name = source.Identifier,
            QualifiedName = $"{names.Database(source.Database)}.{source.Schema}.{source.Identifier}",
            SubType = "Table",
            Container = names.SchemaContainer(source.Database, source.Schema),
            Fields = [.. source.Config.Codegen.Columns.Select(column => Field(source, column, column.Name))],
            Upstreams = [lake],
            UpstreamType = Copy,
            Lineage =
            [
                .. source.Config.Codegen.Columns.Where(column => column.Pointer is not null)
                    .Select(column => new FieldLineage(column.Name, [Urn.Field(lake, Pointer.InLake(column.Pointer!))], IsCopy: true)),
            ],
        };
    }

    private static IEnumerable<BoundColumn> Pointed(ManifestSource source) =>
        source.Config.Codegen.Columns.Where(column => column.Pointer is not null).DistinctBy(column => column.Pointer);

    private static CatalogField Field(ManifestSource source, BoundColumn column, string path)
    {
        var documented = source.Columns.GetValueOrDefault(column.Name);
        return new CatalogField(path, column.Type)
        {
            Nullable = column.Nullable,
            Description = documented?.Description ?? "",
            Tags = FieldTags.Of(column, documented),
        };
    }

    private static CatalogDataset Common(ManifestSource source)
    {
        var details = source.Config.Codegen;
        return new CatalogDataset
        {
            Urn = "",
            Platform = "",
            Name = source.Name,
            QualifiedName = "",
            SubType = "",
            Fields = [],
            Description = source.Description,
            Owner = source.Meta.GetValueOrDefault(Facts.Owner),
            Tags = [.. source.Tags.Order(StringComparer.Ordinal)],
            Facts = Facts.Of(
                source.Meta,
                ("codegen_id", source.UniqueId),
                ("codegen_file", source.OriginalFilePath),
                ("provider", source.SourceDescription),
                ("request", details.Request),
                ("operation", details.Operation),
                ("key", string.Join(", ", details.Key)),
                ("cursor", details.Cursor)),
        };
    }
}
