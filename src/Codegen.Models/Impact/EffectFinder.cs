using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;
using Codegen.Models.Lineage;

namespace Codegen.Models.Impact;

/// <summary>
/// Goes through the models from the sources down. A model that compiles is compared with what it was; of one that doesn't, the lineage of
/// before says which columns the damage reaches.
/// </summary>
internal sealed class EffectFinder
{
    private readonly Manifest _before;
    private readonly Manifest _after;
    private readonly IReadOnlyList<RootChange> _changes;
    private readonly BrokenModels _broken;
    private readonly Damage _damage;
    private readonly EffectBuilder _build;
    private readonly ComparedModel _compared;

    public EffectFinder(Manifest before, Manifest after, IReadOnlyList<Problem> errors, IReadOnlyList<RootChange> changes)
    {
        var relations = new Relations(before);
        var origins = new Origins(relations);
        var promises = new Promises(before);
        (_before, _after, _changes) = (before, after, changes);
        _broken = new BrokenModels(before, after, errors);
        _damage = new Damage(changes, relations);
        _build = new EffectBuilder(promises, new CauseFinder(before, origins, changes));
        _compared = new ComparedModel(_build, promises, origins, changes);
    }

    public IEnumerable<ColumnEffect> Find()
    {
        List<ColumnEffect> effects = [];
        foreach (var node in Topology.Of(_before))
        {
            List<ColumnEffect> found = [.. Of(node)];
            _damage.Add(node, found);
            effects.AddRange(found);
        }

        effects.AddRange(KeyEffects.Find(_before, _changes, _build));
        return effects;
    }

    private IEnumerable<ColumnEffect> Of(ManifestNode node)
    {
        if (_after.Nodes.TryGetValue(node.UniqueId, out var now))
            return _compared.Find(node, now);
        return _broken.Contains(node) ? Predict(node) : [_build.Model(EffectKind.Removed, node)];
    }

    private IEnumerable<ColumnEffect> Predict(ManifestNode node)
    {
        yield return _broken.ErrorOf(node) is { } error
            ? _build.Model(EffectKind.Uncompilable, node) with { At = error.Position, Reason = $"{error.Code}: {error.Message}" }
            : _build.Model(EffectKind.Uncompilable, node) with { Reason = $"it reads {_broken.ParentOf(node)}" };
        foreach (var column in node.Config.Codegen.Columns)
        {
            if (_damage.To(column) is { } kind)
                yield return _build.Column(kind, node, column);
        }
    }
}
