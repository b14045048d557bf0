using System.Text.Json.Nodes;
using Codegen.Catalog.Datasets;
using Codegen.Catalog.Proposals;
using Codegen.Catalog.Settings;

namespace Codegen.Catalog.Aspects;

/// <summary>All that is said of a dataset.</summary>
/// <param name="names">Names of the surroundings.</param>
/// <param name="time">Of the run, in milliseconds since 1970; 0 where there was none.</param>
internal sealed class DatasetAspects(CatalogNames names, long time)
{
    public IEnumerable<Proposal> Of(CatalogDataset dataset)
    {
        Proposal Say(string name, JsonObject aspect) => new("dataset", dataset.Urn, name, aspect);

        yield return Say("datasetProperties", Properties(dataset));
        yield return Say("dataPlatformInstance", AspectJson.PlatformInstance(dataset.Platform, names.InstanceOf(dataset.Platform)));
        if (dataset.Container is { } container)
            yield return Say("container", new JsonObject { ["container"] = container });
        yield return Say("subTypes", AspectJson.SubTypes(dataset.SubType));
        yield return Say("schemaMetadata", SchemaMetadata.Of(dataset));
        if (dataset.View is { } view)
            yield return Say("viewProperties", View(view));
        if (dataset.Upstreams.Count > 0)
            yield return Say("upstreamLineage", UpstreamLineage.Of(dataset, time));
        if (dataset.Owner is { Length: > 0 } owner)
            yield return Say("ownership", Ownership.Of(owner, time));
        if (dataset.Tags.Count > 0)
            yield return Say("globalTags", AspectJson.Tags(dataset.Tags));
        yield return Say("status", AspectJson.Status());
    }

    private static JsonObject Properties(CatalogDataset dataset)
    {
        var json = new JsonObject { ["name"] = dataset.Name, ["qualifiedName"] = dataset.QualifiedName };
        json.SetText("description", dataset.Description);
        json["customProperties"] = AspectJson.Texts(dataset.Facts);
        json["tags"] = new JsonArray();
        return json;
    }

    private static JsonObject View(DatasetView view) => new()
    {
        ["materialized"] = view.IsMaterialized,
        ["viewLogic"] = view.Written,
        ["formattedViewLogic"] = view.Compiled,
        ["viewLanguage"] = "SQL",
    };
}
