using Codegen.Contracts.Manifests;
using Codegen.Models.Lineage;

namespace Codegen.Models.Impact;

/// <summary>Finds the changes that an effect goes back to, by the lineage of before.</summary>
internal sealed class CauseFinder(Manifest before, Origins origins, IReadOnlyList<RootChange> changes)
{
    private readonly ILookup<string, RootChange> _byNode = changes.ToLookup(change => change.Node);
    private readonly Dictionary<string, HashSet<string>> _above = new(StringComparer.Ordinal);

    /// <summary>What may do this to a column: first changes of the fields that its values come from, then of those that decide its rows,
    /// then of the models on the way.</summary>
    public IReadOnlyList<RootChange> Of(ManifestNode node, BoundColumn column, EffectKind kind)
    {
        var origin = origins.Of(new ColumnReference(node.UniqueId, column.Name));
        return First(
            Hits(origin.Values).Where(change => Fits(change, kind)),
            Hits(origin.Rows).Where(change => Fits(change, kind)),
            Models(node),
            Hits(origin.Values),
            Hits(origin.Rows));
    }

    /// <summary>What may do something to a whole model: a change of any field that it uses, then of the models on the way.</summary>
    public IReadOnlyList<RootChange> Of(ManifestNode node)
    {
        var used = node.Config.Codegen.Columns
            .Select(column => origins.Of(new ColumnReference(node.UniqueId, column.Name)))
            .SelectMany(origin => origin.Values.Concat(origin.Rows))
            .ToHashSet();
        return First(Hits(used).Where(change => Weighs(change.Kind)), Models(node), Hits(used));
    }

    private static IReadOnlyList<RootChange> First(params IEnumerable<RootChange>[] ranks) =>
        ranks.Select(rank => rank.Distinct().ToList()).FirstOrDefault(rank => rank.Count > 0) ?? [];

    private IEnumerable<RootChange> Hits(IEnumerable<ColumnReference> columns)
    {
        var set = columns as IReadOnlySet<ColumnReference> ?? columns.ToHashSet();
        var nodes = set.Select(column => column.Node).ToHashSet(StringComparer.Ordinal);
        return changes.Where(change => change.Kind != ChangeKind.DescriptionChanged && change.Kind != ChangeKind.ColumnAdded
            && (change.Column is null ? nodes.Contains(change.Node) : set.Contains(new ColumnReference(change.Node, change.Column))));
    }

    private IEnumerable<RootChange> Models(ManifestNode node) => Above(node.UniqueId)
        .SelectMany(id => _byNode[id])
        .Where(change => change.Kind is ChangeKind.ModelChanged or ChangeKind.ModelRemoved or ChangeKind.SettingsChanged or ChangeKind.RelationRemoved);

    /// <summary>A model and all that it is made of.</summary>
    private HashSet<string> Above(string id)
    {
        if (_above.TryGetValue(id, out var known))
            return known;
        HashSet<string> above = [id];
        _above[id] = above;
        if (before.Nodes.TryGetValue(id, out var node))
        {
            foreach (var parent in node.DependsOn.Nodes)
                above.UnionWith(Above(parent));
        }

        return above;
    }

    private static bool Fits(RootChange change, EffectKind kind) => kind switch
    {
        EffectKind.Removed => change.Kind is ChangeKind.ColumnRemoved or ChangeKind.RelationRemoved,
        EffectKind.TypeChanged => change.Kind is ChangeKind.TypeChanged or ChangeKind.TypeNarrowed or ChangeKind.TypeWidened,
        EffectKind.NullableNow => change.Kind is ChangeKind.NullableNow,
        EffectKind.ValuesChanged => change.Kind is ChangeKind.ValuesWidened or ChangeKind.ValuesChanged,
        EffectKind.LineageChanged => change.Kind is ChangeKind.PointerMoved or ChangeKind.RequestMoved,
        _ => Weighs(change.Kind),
    };

    private static bool Weighs(ChangeKind kind) => kind
        is ChangeKind.ColumnRemoved or ChangeKind.RelationRemoved or ChangeKind.TypeChanged or ChangeKind.TypeNarrowed or ChangeKind.TypeWidened;
}
