using Codegen.Contracts.Manifests;

namespace Codegen.Models.Impact;

/// <summary>Makes effects: whether they break a promise, where to look, what causes them.</summary>
internal sealed class EffectBuilder(Promises promises, CauseFinder causes)
{
    public ColumnEffect Model(EffectKind kind, ManifestNode node) => new()
    {
        Kind = kind,
        Node = node.UniqueId,
        Model = node.Name,

        // Nothing runs while one model can't be compiled.
        Breaking = kind == EffectKind.Uncompilable || (kind is EffectKind.Removed or EffectKind.KeyChanged && Promises.Covers(node)),
        At = ColumnPlace.Of(node),
        Causes = causes.Of(node),
    };

    public ColumnEffect Column(EffectKind kind, ManifestNode node, BoundColumn column, string? before = null, string? after = null) => new()
    {
        Kind = kind,
        Node = node.UniqueId,
        Model = node.Name,
        Column = column.Name,
        Breaking = Promises.Covers(node) && kind switch
        {
            EffectKind.Removed or EffectKind.Uncompilable => true,
            EffectKind.TypeChanged => TypeChanges.Classify(before!, after!) != ChangeKind.TypeWidened,
            EffectKind.NullableNow => promises.NeverNull(node, column),
            _ => false,
        },
        Before = before,
        After = after,
        At = ColumnPlace.Of(node, column.Name),
        Causes = causes.Of(node, column, kind),
    };
}
