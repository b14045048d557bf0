using Codegen.Contracts.Manifests;
using Codegen.Models.Lineage;

namespace Codegen.Models.Impact;

/// <summary>The columns, of sources and of models looked at so far, that are gone or have another type.</summary>
internal sealed class Damage
{
    private readonly Dictionary<ColumnReference, EffectKind> _columns = [];

    public Damage(IEnumerable<RootChange> changes, Relations relations)
    {
        foreach (var change in changes)
        {
            if (change is { Kind: ChangeKind.ColumnRemoved, Column: { } gone })
                _columns[new ColumnReference(change.Node, gone)] = EffectKind.Removed;
            else if (change is { Kind: ChangeKind.TypeChanged or ChangeKind.TypeNarrowed or ChangeKind.TypeWidened, Column: { } typed })
                _columns[new ColumnReference(change.Node, typed)] = EffectKind.TypeChanged;
            else if (change.Kind == ChangeKind.RelationRemoved)
                AddAll(change.Node, relations.ById(change.Node)?.Columns ?? []);
        }
    }

    /// <summary>Adds what happens to a model, for those that read it.</summary>
    public void Add(ManifestNode node, IEnumerable<ColumnEffect> effects)
    {
        foreach (var effect in effects)
        {
            if (effect is { Column: { } column, Kind: EffectKind.Removed or EffectKind.TypeChanged or EffectKind.Uncompilable })
                _columns[new ColumnReference(node.UniqueId, column)] = effect.Kind;
            else if (effect is { Column: null, Kind: EffectKind.Removed })
                AddAll(node.UniqueId, node.Config.Codegen.Columns);
        }
    }

    /// <summary>What the damage does to a column of a model that can't be compiled; null where it doesn't reach it.</summary>
    public EffectKind? To(BoundColumn column)
    {
        var kinds = column.Lineage.Where(_columns.ContainsKey).Select(parent => _columns[parent]).ToList();
        if (kinds.Count == 0)
            return null;
        return kinds.Contains(EffectKind.Removed) ? EffectKind.Removed : EffectKind.Uncompilable;
    }

    private void AddAll(string node, IReadOnlyList<BoundColumn> columns)
    {
        foreach (var column in columns)
            _columns[new ColumnReference(node, column.Name)] = EffectKind.Removed;
    }
}
