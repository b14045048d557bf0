using Codegen.Catalog.Settings;
using Codegen.Catalog.Urns;
using Codegen.Contracts.Manifests;

namespace Codegen.Catalog.Datasets;

/// <summary>The manifest's raw tables, models and seeds, and what they and their columns are called in the catalog.</summary>
internal sealed class KnownRelations
{
    private readonly Dictionary<string, (string Urn, Dictionary<string, string> Columns)> _byId = new(StringComparer.Ordinal);

    public KnownRelations(Manifest manifest, CatalogNames names)
    {
        foreach (var source in manifest.Sources.Values)
            Add(source.UniqueId, names.Relation(source.Database, source.Schema, source.Identifier), source.Config.Codegen.Columns);
        foreach (var node in manifest.Nodes.Values.Where(node => node.ResourceType != ResourceTypes.Test))
            Add(node.UniqueId, names.Relation(node.Database, node.Schema, node.Alias), node.Config.Codegen.Columns);
    }

    /// <summary>The dataset of a source or node.</summary>
    /// <param name="id">Its id in the manifest.</param>
    /// <param name="asker">Who speaks of it, should it not be there.</param>
    public string Dataset(string id, string asker) =>
        _byId.TryGetValue(id, out var known) ? known.Urn : throw CatalogErrors.Dangling(asker, id);

    /// <summary>A column's field, whatever case it was asked for in: an URN's case counts.</summary>
    public string Field(ColumnReference column, string asker) =>
        _byId.TryGetValue(column.Node, out var known) && known.Columns.TryGetValue(column.Column, out var name)
            ? Urn.Field(known.Urn, name)
            : throw CatalogErrors.Dangling(asker, $"{column.Node}, column {column.Column}");

    private void Add(string id, string urn, IReadOnlyList<BoundColumn> columns)
    {
        var byName = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in columns)
            byName.TryAdd(column.Name, column.Name);
        _byId[id] = (urn, byName);
    }
}
