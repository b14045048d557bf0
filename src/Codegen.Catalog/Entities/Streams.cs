using Codegen.Catalog.Aspects;
using Codegen.Catalog.Naming;
using Codegen.Contracts.Manifests;

namespace Codegen.Catalog.Entities;

/// <summary>Each stream three times, a step of its way each: as the API serves it, in the lake, as a raw table.</summary>
internal static class Streams
{
    public static IEnumerable<Proposal> Of(Places places) => places.Manifest.Sources.Values.SelectMany(source => new[]
    {
        Api(places, source), Lake(places, source), Raw(places, source),
    }).SelectMany(dataset => dataset.Proposals());

    private static Dataset Api(Places places, ManifestSource source) => new(
        places.Api(source), Places.ApiPlatform, $"{source.SourceName}.{source.Name}", "API stream")
    {
        Description = source.Description,
        Facts =
        [
            ("request", source.Config.Codegen.Request), ("operation", source.Config.Codegen.Operation),
            ("key", string.Join(", ", source.Config.Codegen.Key)), ("cursor", source.Config.Codegen.Cursor), ("provider", source.SourceDescription),
        ],
        Fields = [.. Served(source).DistinctBy(column => column.Pointer).Select(column => Field(source, column, column.Pointer!))],
    };

    private static Dataset Lake(Places places, ManifestSource source)
    {
        var urn = places.Lake(source);
        return new Dataset(urn, places.LakePlatform, places.LakeName(source), "Folder")
        {
            Description = source.Description,
            Facts = [("format", "ndjson.zst"), ("connections", "*")],
            Fields = [.. Served(source).Select(column => Field(source, column, InLake(column)))],
            Lineage = LineageAspect.Of(urn, "COPY", [places.Api(source)], Served(source).Select(column =>
                new ColumnEdge(InLake(column), [Urn.Field(places.Api(source), column.Pointer!)], Copied: true))),
        };
    }

    private static Dataset Raw(Places places, ManifestSource source)
    {
        var urn = places.Raw(source);
        return new Dataset(urn, places.WarehousePlatform, source.Identifier, "Table")
        {
            Instance = places.Instance,
            QualifiedName = $"{source.Database}.{source.Schema}.{source.Identifier}",
            Description = source.Description,
            Facts = [("codegen_id", source.UniqueId), ("file", source.OriginalFilePath)],
            Fields = [.. source.Config.Codegen.Columns.Select(column => Field(source, column, column.Name))],
            Tags = source.Tags,
            Container = places.Schema(source.Database, source.Schema),
            Lineage = LineageAspect.Of(urn, "TRANSFORMED", [places.Lake(source)], Served(source).Select(column =>
                new ColumnEdge(column.Name, [Urn.Field(places.Lake(source), InLake(column))], Copied: true))),
        };
    }

    /// <summary>The columns that the API serves; the others are ours.</summary>
    private static IEnumerable<BoundColumn> Served(ManifestSource source) => source.Config.Codegen.Columns.Where(column => column.Pointer is not null);

    private static string InLake(BoundColumn column) => $"record.{column.Name}";

    private static SchemaField Field(ManifestSource source, BoundColumn column, string path) => new(path, column.Type)
    {
        Description = source.Columns.GetValueOrDefault(column.Name)?.Description ?? "",
        Nullable = column.Nullable,
        Tags = Entities.Tags.OfColumn(column, source.Columns.GetValueOrDefault(column.Name)),
    };
}
