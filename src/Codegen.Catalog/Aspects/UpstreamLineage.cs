using System.Text.Json.Nodes;
using Codegen.Catalog.Datasets;
using Codegen.Catalog.Urns;

namespace Codegen.Catalog.Aspects;

/// <summary>What a dataset and its fields come from.</summary>
internal static class UpstreamLineage
{
    private const string Copy = "COPY";
    private const string Transform = "TRANSFORM";

    /// <param name="dataset">The dataset.</param>
    /// <param name="time">Of the run, in milliseconds since 1970.</param>
    public static JsonObject Of(CatalogDataset dataset, long time)
    {
        var json = new JsonObject { ["upstreams"] = new JsonArray([.. dataset.Upstreams.Select(upstream => Edge(dataset, upstream, time))]) };
        if (dataset.Lineage.Count > 0)
            json["fineGrainedLineages"] = new JsonArray([.. dataset.Lineage.Select(lineage => Edge(dataset, lineage))]);
        return json;
    }

    private static JsonObject Edge(CatalogDataset dataset, string upstream, long time) => new()
    {
        ["auditStamp"] = AspectJson.Stamp(time),
        ["dataset"] = upstream,
        ["type"] = dataset.UpstreamType,
    };

    private static JsonObject Edge(CatalogDataset dataset, FieldLineage lineage) => new()
    {
        ["upstreamType"] = "FIELD_SET",
        ["upstreams"] = AspectJson.Texts(lineage.Upstreams),
        ["downstreamType"] = "FIELD",
        ["downstreams"] = AspectJson.Texts([Urn.Field(dataset.Urn, lineage.Field)]),
        ["transformOperation"] = lineage.IsCopy ? Copy : Transform,

        // The warehouse's own binder found it: nothing is guessed.
        ["confidenceScore"] = 1.0,
    };
}
