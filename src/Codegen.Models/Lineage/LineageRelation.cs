using Codegen.Contracts.Manifests;

namespace Codegen.Models.Lineage;

/// <summary>A model, a seed or a source, as far as lineage cares.</summary>
/// <param name="Id">Its unique id.</param>
/// <param name="Name">How people write it: a source with its stream.</param>
/// <param name="File">Its file, relative to the repository's root.</param>
/// <param name="Request">Of a source: the request that lists its records; else empty.</param>
/// <param name="IsModel">Whether it is a query: only sources and seeds are where values begin.</param>
/// <param name="Columns">Its columns, in order.</param>
/// <param name="Indirect">The columns that decide which rows it has.</param>
internal sealed record LineageRelation(
    string Id,
    string Name,
    string File,
    string Request,
    bool IsModel,
    IReadOnlyList<BoundColumn> Columns,
    IReadOnlyList<ColumnReference> Indirect)
{
    private readonly Dictionary<string, BoundColumn> _columns = ByName(Columns);

    public static LineageRelation Of(ManifestNode node) =>
        new(
            node.UniqueId,
            node.Name,
            node.OriginalFilePath,
            "",
            node.ResourceType == ResourceTypes.Model,
            node.Config.Codegen.Columns,
            node.Config.Codegen.Indirect);

    public static LineageRelation Of(ManifestSource source)
    {
        var details = source.Config.Codegen;
        var name = $"{source.SourceName}.{source.Name}";
        return new LineageRelation(source.UniqueId, name, source.OriginalFilePath, details.Request, false, details.Columns, []);
    }

    /// <summary>A column by name, in any case.</summary>
    public BoundColumn? Column(string name) => _columns.GetValueOrDefault(name);

    private static Dictionary<string, BoundColumn> ByName(IReadOnlyList<BoundColumn> columns)
    {
        var byName = new Dictionary<string, BoundColumn>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in columns)
            byName.TryAdd(column.Name, column);
        return byName;
    }
}
