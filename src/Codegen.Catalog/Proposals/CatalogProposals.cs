using Codegen.Catalog.Aspects;
using Codegen.Catalog.Datasets;
using Codegen.Catalog.Settings;
using Codegen.Contracts.Manifests;
using Codegen.Contracts.Runs;

namespace Codegen.Catalog.Proposals;

/// <summary>Decides what is said, and in which order: what others refer to comes first, then ordinal order.</summary>
internal static class CatalogProposals
{
    public static IEnumerable<Proposal> Of(Manifest manifest, RunResults? results, CatalogOptions options)
    {
        var names = new CatalogNames(options);
        var relations = new KnownRelations(manifest, names);
        var time = results?.Metadata.GeneratedAt.ToUnixTimeMilliseconds() ?? 0;
        var datasets = Datasets(manifest, names, relations);
        var aspects = new DatasetAspects(names, time);
        return datasets.SelectMany(aspects.Of);
    }

    private static List<CatalogDataset> Datasets(Manifest manifest, CatalogNames names, KnownRelations relations)
    {
        var sources = new SourceDatasets(names);
        var nodes = new NodeDatasets(names, relations);
        return
        [
            .. Sorted(manifest.Sources.Values.Select(sources.Api)),
            .. Sorted(manifest.Sources.Values.Select(sources.Lake)),
            .. Sorted(manifest.Sources.Values.Select(sources.Raw)),
            .. Sorted(manifest.Nodes.Values.Where(node => node.ResourceType != ResourceTypes.Test).Select(nodes.Of)),
        ];
    }

    private static IOrderedEnumerable<CatalogDataset> Sorted(IEnumerable<CatalogDataset> datasets) =>
        datasets.OrderBy(dataset => dataset.Urn, StringComparer.Ordinal);
}
