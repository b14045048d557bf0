using Codegen.Contracts.Manifests;
using Codegen.Transform.Planning;
using Codegen.Transform.Running;
using Codegen.Warehouse;

namespace Codegen.Transform.Building;

/// <summary>
/// A model whose table grows. Where its columns no longer are the table's, nothing is done: rows that its sources no longer have would be
/// lost by a rebuild that nobody asked for.
/// </summary>
internal sealed class IncrementalMaterialization(StepContext context, IncrementalStep step)
{
    private readonly ManifestNode _node = step.Node;
    private readonly Relation _relation = StepContext.RelationOf(step.Node);
    private readonly string _stage = context.Sql.Stage($"{step.Node.Schema}__{step.Node.Alias}");

    public Task<StepOutcome> RunAsync(CancellationToken cancellationToken) =>
        step.FullRefresh || context.Catalog.KindOf(_relation) is not { IsView: false }
            ? RebuildAsync(cancellationToken)
            : MergeAsync(cancellationToken);

    private async Task<StepOutcome> RebuildAsync(CancellationToken cancellationToken)
    {
        await context.StageAsync(_stage, _node.CompiledCode!, cancellationToken);
        await CheckKeysAsync(cancellationToken);
        await context.ReplaceAsync(_node, context.Sql.CreateTable(_relation, $"SELECT * FROM {_stage}"), isView: false, cancellationToken);
        await context.DropStageAsync(_stage, cancellationToken);
        var rows = await context.CountAsync(_relation, cancellationToken);
        return StepOutcome.Built(rows, rows, "built from all rows");
    }

    private async Task<StepOutcome> MergeAsync(CancellationToken cancellationToken)
    {
        await CheckColumnsAsync(cancellationToken);
        await context.StageAsync(_stage, _node.Config.Codegen.IncrementalCode ?? _node.CompiledCode!, cancellationToken);
        await CheckKeysAsync(cancellationToken);
        var written = await context.CountAsync(_stage, cancellationToken);
        await using (var transaction = await context.Session.BeginAsync(cancellationToken))
        {
            foreach (var statement in Apply())
                await context.Session.ExecuteAsync(statement, cancellationToken);
            await StepContext.CommitAsync(transaction, cancellationToken);
        }

        await context.DropStageAsync(_stage, cancellationToken);
        return StepOutcome.Built(written, await context.CountAsync(_relation, cancellationToken));
    }

    private IReadOnlyList<string> Apply()
    {
        var columns = _node.Config.Codegen.Columns.Select(column => column.Name).ToList();
        return _node.Config.UniqueKey.Count == 0
            ? [context.Sql.Append(_relation, _stage, columns)]
            : context.Sql.Merge(_relation, _stage, _node.Config.UniqueKey, columns);
    }

    private async Task CheckColumnsAsync(CancellationToken cancellationToken)
    {
        var rows = await context.Session.ReadAsync(context.Sql.ReadColumns(_relation), cancellationToken);
        var there = rows.Select(row => $"{row[0]} {row[1]}").ToHashSet(StringComparer.Ordinal);
        var wanted = _node.Config.Codegen.Columns
            .Select(column => $"{column.Name} {context.Sql.TypeOf(column.Type)}")
            .ToHashSet(StringComparer.Ordinal);
        if (!there.SetEquals(wanted))
            throw TransformErrors.ColumnsChanged(_node, [.. wanted.Except(there)], [.. there.Except(wanted)]);
    }

    private async Task CheckKeysAsync(CancellationToken cancellationToken)
    {
        if (_node.Config.UniqueKey.Count == 0)
            return;
        var bad = await context.Session.ReadNumbersAsync(context.Sql.CountBadKeys(_stage, _node.Config.UniqueKey), cancellationToken);
        var (repeated, empty) = (bad[0], bad[1]);
        if (repeated + empty > 0)
            throw TransformErrors.BadKeys(_node, repeated, empty);
    }
}
