using Codegen.Contracts.Manifests;
using Codegen.Transform.Running;

namespace Codegen.Transform.Histories;

/// <summary>
/// The differences that some loads make to a history, in tables of the session. Each step has a table of its own, so that the warehouse
/// plans the next one knowing how little there is.
/// </summary>
internal sealed class HistoryStage(StepContext context, ManifestNode node)
{
    private readonly HistorySql _history = context.History(node);
    private readonly string _delta = Name(context, node, "delta");
    private readonly string _known = Name(context, node, "known");
    private readonly string _late = Name(context, node, "late");
    private readonly string _events = Name(context, node, "events");
    private readonly string _differences = Name(context, node, "differences");

    /// <summary>Finds the differences of the loads after one and up to another; how many there are.</summary>
    public async Task<long> FillAsync(long from, long to, CancellationToken cancellationToken)
    {
        await context.StageAsync(_delta, _history.Delta(from, to), cancellationToken);
        await context.StageAsync(_known, _history.Known(_delta), cancellationToken);
        await context.StageAsync(_late, _history.Late(_delta, _known), cancellationToken);
        var late = await context.CountAsync(_late, cancellationToken) > 0 ? _late : null;
        await context.StageAsync(_events, _history.Events(_delta, _known, late, to), cancellationToken);
        await context.StageAsync(_differences, _history.Differences(_events, _known, late), cancellationToken);
        var check = await context.Session.ReadNumbersAsync(_history.CheckDifferences(_differences), cancellationToken);
        var (rows, repeated) = (check[0], check[1]);
        return repeated > 0 ? throw TransformErrors.RepeatedVersions(node, repeated) : rows;
    }

    /// <summary>The statements that apply them.</summary>
    public IReadOnlyList<string> Splice() =>
        context.Sql.Splice(StepContext.RelationOf(node), _differences, _history.Identity, HistoryColumns.Of(node));

    /// <summary>Drops what <see cref="FillAsync"/> made.</summary>
    public async Task DropAsync(CancellationToken cancellationToken)
    {
        foreach (var stage in new[] { _delta, _known, _late, _events, _differences })
            await context.DropStageAsync(stage, cancellationToken);
    }

    private static string Name(StepContext context, ManifestNode node, string what) =>
        context.Sql.Stage($"{node.Schema}__{node.Alias}__{what}");
}
