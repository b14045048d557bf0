using Codegen.Contracts.Manifests;
using Codegen.Models.Lineage;

namespace Codegen.Models.Impact;

/// <summary>Compares the columns of a model that compiles with what they were.</summary>
internal sealed class ComparedModel(
    EffectBuilder build, Promises promises, Origins origins, IReadOnlyList<RootChange> changes)
{
    private readonly HashSet<ColumnReference> _nullable = Columns(changes, ChangeKind.NullableNow);
    private readonly HashSet<ColumnReference> _moved = Columns(changes, ChangeKind.PointerMoved);
    private readonly HashSet<string> _asked =
        [.. changes.Where(change => change.Kind == ChangeKind.RequestMoved).Select(change => change.Node)];

    private readonly Dictionary<ColumnReference, RootChange> _values = changes
        .Where(change => change is { Kind: ChangeKind.ValuesWidened or ChangeKind.ValuesChanged, Column: not null })
        .ToDictionary(change => new ColumnReference(change.Node, change.Column!));

    public IEnumerable<ColumnEffect> Find(ManifestNode node, ManifestNode now)
    {
        var columns = now.Config.Codegen.Columns.ToDictionary(column => column.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var column in node.Config.Codegen.Columns)
        {
            if (!columns.TryGetValue(column.Name, out var same))
            {
                yield return build.Column(EffectKind.Removed, node, column);
                continue;
            }

            foreach (var effect in Compare(node, column, same))
                yield return effect;
        }

        if (!Same(node.Config.Codegen.Indirect, now.Config.Codegen.Indirect))
            yield return build.Model(EffectKind.LineageChanged, node) with { Reason = "other columns decide which rows it has" };
    }

    private List<ColumnEffect> Compare(ManifestNode node, BoundColumn before, BoundColumn after)
    {
        List<ColumnEffect> effects = [];
        var values = Values(node, before);
        if (before.Type != after.Type)
            effects.Add(build.Column(EffectKind.TypeChanged, node, before, before.Type, after.Type));
        if (MayBeNull(after) && (!MayBeNull(before) || (promises.NeverNull(node, before) && values.Overlaps(_nullable))))
            effects.Add(build.Column(EffectKind.NullableNow, node, before));
        if (NewValues(node, before, values) is { Length: > 0 } fresh)
            effects.Add(build.Column(EffectKind.ValuesChanged, node, before) with { After = fresh });
        if (effects.Count == 0 && !Same(before.Lineage, after.Lineage))
            effects.Add(build.Column(EffectKind.LineageChanged, node, before));
        else if (effects.Count == 0 && (values.Overlaps(_moved) || values.Any(value => _asked.Contains(value.Node))))
            effects.Add(build.Column(EffectKind.LineageChanged, node, before) with { Reason = "its fields are found elsewhere" });
        return effects;
    }

    /// <summary>Where a column's values come from, as far as that decides anything.</summary>
    private IReadOnlySet<ColumnReference> Values(ManifestNode node, BoundColumn column) =>
        _nullable.Count + _moved.Count + _asked.Count + _values.Count == 0
            ? OriginSet.None.Values
            : origins.Of(new ColumnReference(node.UniqueId, column.Name)).Values;

    /// <summary>The values that the document allows now and a test of the column doesn't.</summary>
    private string NewValues(ManifestNode node, BoundColumn column, IReadOnlySet<ColumnReference> values)
    {
        if (_values.Count == 0 || promises.Values(node, column) is not { } accepted || values.Count != 1)
            return "";
        return _values.TryGetValue(values.Single(), out var change) && change.After is { } list
            ? string.Join(", ", list.Split(", ").Except(accepted))
            : "";
    }

    /// <summary>What the query itself allows, whatever is promised.</summary>
    private static bool MayBeNull(BoundColumn column) => column.Nullable || column.NotNullProven == false;

    private static bool Same(IReadOnlyList<ColumnReference> one, IReadOnlyList<ColumnReference> other) =>
        one.SequenceEqual(other) || one.ToHashSet().SetEquals(other);

    private static HashSet<ColumnReference> Columns(IEnumerable<RootChange> changes, ChangeKind kind) =>
    [
        .. changes
            .Where(change => change.Kind == kind && change.Column is not null)
            .Select(change => new ColumnReference(change.Node, change.Column!)),
    ];
}
