using Codegen.Contracts.Manifests;
using Codegen.Transform.Histories;
using Codegen.Transform.Planning;
using Codegen.Transform.Sql;
using Codegen.Warehouse;

namespace Codegen.Transform.Running;

/// <summary>What stood in the warehouse when the run began; read once, so that no step has to ask.</summary>
internal sealed class RelationCatalog
{
    private readonly IReadOnlyDictionary<Relation, RelationKind> _relations;
    private readonly Dictionary<string, (Relation Relation, string Name, bool IsSource)> _known;
    private readonly HashSet<string> _planned;

    private RelationCatalog(Manifest manifest, RunPlan plan, IReadOnlyDictionary<Relation, RelationKind> relations)
    {
        (Manifest, _relations) = (manifest, relations);
        _planned = plan.Steps.Select(step => step.Node.UniqueId).ToHashSet(StringComparer.Ordinal);
        _known = manifest.Sources.Values
            .Select(source => (
                source.UniqueId, (new Relation(source.Schema, source.Identifier), $"{source.SourceName}.{source.Name}", true)))
            .Concat(manifest.Nodes.Values
                .Where(node => node.ResourceType != ResourceTypes.Test)
                .Select(node => (node.UniqueId, (StepContext.RelationOf(node), node.Name, false))))
            .ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The nodes there are.</summary>
    public Manifest Manifest { get; }

    /// <summary>What had a relation's name; null for nothing.</summary>
    public RelationKind? KindOf(Relation relation) => _relations.GetValueOrDefault(relation);

    /// <summary>
    /// The first thing that a node reads and that neither stood in the warehouse nor is part of the run; null where all is there.
    /// </summary>
    public (string Name, bool IsSource)? MissingFor(ManifestNode node) => (
        from id in Manifest.ParentMap.GetValueOrDefault(node.UniqueId) ?? []
        where !_planned.Contains(id) && _known.ContainsKey(id) && !_relations.ContainsKey(_known[id].Relation)
        select ((string Name, bool IsSource)?)(_known[id].Name, _known[id].IsSource)).FirstOrDefault();

    /// <summary>Creates the schemas that the plan's relations need, and what the runner keeps for itself.</summary>
    public static async Task PrepareAsync(IWarehouseSession session, TransformSql sql, RunPlan plan, CancellationToken cancellationToken)
    {
        var built = plan.Steps.Where(step => step is not TestStep).Select(step => step.Node.Schema).Distinct(StringComparer.Ordinal);
        foreach (var schema in built.Order(StringComparer.Ordinal))
            await session.ExecuteAsync(sql.CreateSchema(schema), cancellationToken);
        foreach (var statement in plan.Steps.Any(step => step is HistoryStep) ? HistoryState.Create(sql) : [])
            await session.ExecuteAsync(statement, cancellationToken);
    }

    /// <summary>Reads what there is.</summary>
    public static async Task<RelationCatalog> ReadAsync(
        IWarehouseSession session, TransformSql sql, RunPlan plan, CancellationToken cancellationToken)
    {
        var schemas = plan.Manifest.Nodes.Values.Where(node => node.ResourceType != ResourceTypes.Test).Select(node => node.Schema)
            .Concat(plan.Manifest.Sources.Values.Select(source => source.Schema))
            .Append(HistoryState.Table.Schema)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var rows = await session.ReadAsync(sql.ReadRelations(schemas), cancellationToken);
        return new RelationCatalog(
            plan.Manifest, plan, rows.ToDictionary(row => new Relation(row[0]!, row[1]!), row => new RelationKind(row[2] == "view")));
    }
}
