using Codegen.Contracts;
using Codegen.Contracts.Manifests;
using Codegen.Transform.Planning;
using Codegen.Transform.Running;
using Codegen.Warehouse;

namespace Codegen.Transform.Histories;

/// <summary>
/// A model that becomes the history of a log: what was loaded since is spliced in, unless the table isn't what the same model made of the
/// same log, in which case it is made anew. Both end in a table that equals a rebuild.
/// </summary>
internal sealed class HistoryMaterialization(StepContext context, HistoryStep step)
{
    private readonly ManifestNode _node = step.Node;
    private readonly Relation _relation = StepContext.RelationOf(step.Node);
    private readonly HistorySql _history = context.History(step.Node);

    public async Task<StepOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var fingerprint = HistoryFingerprint.Of(context.Catalog.Manifest, _node);
        var (state, reason) = await JudgeAsync(fingerprint, cancellationToken);
        var log = await ReadLogAsync(state?.Load ?? 0, cancellationToken);
        if (state is not null && (log.Load < state.Load || log.SeenRows != state.LogRows))
        {
            (state, reason) = (null, "its log was made anew");
            log = await ReadLogAsync(0, cancellationToken);
        }

        if (log.Unplaced > 0)
            throw TransformErrors.BadEvents(_node, log.Unplaced);
        return state is null
            ? await RebuildAsync(new HistoryState(fingerprint, log.Load, log.Rows), reason, cancellationToken)
            : await SpliceAsync(state, new HistoryState(fingerprint, log.Load, log.Rows), cancellationToken);
    }

    /// <summary>What the table was made from if it can be built upon; else null and why not.</summary>
    private async Task<(HistoryState? State, string Reason)> JudgeAsync(string fingerprint, CancellationToken cancellationToken)
    {
        if (step.FullRefresh)
            return (null, "a full refresh was asked for");
        if (context.Catalog.KindOf(_relation) is not { IsView: false })
            return (null, "there was no table");
        if (await HistoryState.ReadAsync(context.Session, context.Sql, _node, cancellationToken) is not { } state)
            return (null, "the table was not made by this model");
        if (state.Fingerprint != fingerprint)
            return (null, "the model, or one that its log is made of, has changed");
        var columns = await context.Session.ReadAsync(context.Sql.ReadColumns(_relation), cancellationToken);
        return columns.Select(column => column[0]).SequenceEqual(HistoryColumns.Of(_node), StringComparer.Ordinal)
            ? (state, "")
            : (null, "someone has changed the table's columns");
    }

    private async Task<LogHeads> ReadLogAsync(long seen, CancellationToken cancellationToken)
    {
        var heads = await context.Session.ReadNumbersAsync(_history.Heads(seen), cancellationToken);
        return new LogHeads(heads[0], heads[1], heads[2], heads[3]);
    }

    private async Task<StepOutcome> RebuildAsync(HistoryState state, string reason, CancellationToken cancellationToken)
    {
        var statement = context.Sql.CreateTable(_relation, _history.Rebuild(state.Load));
        await using (var transaction = await context.Session.BeginAsync(cancellationToken))
        {
            // Where DDL ends a transaction, a kill from here on leaves no state: the next run makes the table anew.
            await context.Session.ExecuteAsync(HistoryState.Forget(context.Sql, _node), cancellationToken);
            await context.PutAsync(_node, statement, isView: false, cancellationToken);
            await context.Session.ExecuteAsync(state.Remember(context.Sql, _node), cancellationToken);
            await StepContext.CommitAsync(transaction, cancellationToken);
        }

        var rows = await context.CountAsync(_relation, cancellationToken);
        return StepOutcome.Built(rows, rows, $"built from the whole log: {reason}");
    }

    private async Task<StepOutcome> SpliceAsync(HistoryState from, HistoryState to, CancellationToken cancellationToken)
    {
        var changed = 0L;
        if (to.Load > from.Load)
        {
            var stage = new HistoryStage(context, _node);
            changed = await stage.FillAsync(from.Load, to.Load, cancellationToken);
            await ApplyAsync(changed == 0 ? [] : stage.Splice(), to, cancellationToken);
            await stage.DropAsync(cancellationToken);
        }

        return StepOutcome.Built(changed, await context.CountAsync(_relation, cancellationToken));
    }

    private async Task ApplyAsync(IReadOnlyList<string> statements, HistoryState state, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Session.BeginAsync(cancellationToken);
        foreach (var statement in statements)
        {
            await context.Session.ExecuteAsync(statement, cancellationToken);
            CrashPoint.Reach(CrashPoint.WithinHistory);
        }

        await context.Session.ExecuteAsync(HistoryState.Forget(context.Sql, _node), cancellationToken);
        await context.Session.ExecuteAsync(state.Remember(context.Sql, _node), cancellationToken);
        await StepContext.CommitAsync(transaction, cancellationToken);
    }
}
