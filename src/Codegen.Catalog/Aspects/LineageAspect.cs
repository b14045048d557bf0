using System.Text.Json.Nodes;
using Codegen.Catalog.Naming;

namespace Codegen.Catalog.Aspects;

/// <summary>The aspect <c>upstreamLineage</c>: what a dataset is made of, and each of its columns.</summary>
internal static class LineageAspect
{
    /// <summary>Builds it.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="type"><c>COPY</c>, <c>TRANSFORMED</c> or <c>VIEW</c>.</param>
    /// <param name="upstreams">The datasets it reads. Columns that only decide which rows there are have no edge of their own: DataHub knows
    /// none of that meaning, and would show them as values; their dataset stands here.</param>
    /// <param name="columns">What each column's values are made of.</param>
    public static JsonObject Of(string dataset, string type, IEnumerable<string> upstreams, IEnumerable<ColumnEdge> columns) => new()
    {
        ["upstreams"] = new JsonArray([.. upstreams.Order(StringComparer.Ordinal).Select(upstream => new JsonObject
        {
            ["dataset"] = upstream,
            ["type"] = type,
            ["auditStamp"] = Aspect.Audit(),
        })]),
        ["fineGrainedLineages"] = new JsonArray([.. columns.Where(column => column.Upstreams.Count > 0).Select(column => Edge(dataset, column))]),
    };

    private static JsonObject Edge(string dataset, ColumnEdge column) => new()
    {
        ["upstreamType"] = "FIELD_SET",
        ["upstreams"] = new JsonArray([.. column.Upstreams.Select(urn => (JsonNode)urn)]),
        ["downstreamType"] = "FIELD",
        ["downstreams"] = new JsonArray(Urn.Field(dataset, column.Path)),
        ["transformOperation"] = column.Copied ? "COPY" : "TRANSFORM",
        ["confidenceScore"] = 1.0,
    };
}
