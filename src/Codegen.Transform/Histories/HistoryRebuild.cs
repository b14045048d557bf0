using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;
using Codegen.Contracts.Runs;
using Codegen.Transform.Planning;
using Codegen.Transform.Running;
using Codegen.Transform.Sql;
using Codegen.Warehouse;

namespace Codegen.Transform.Histories;

/// <summary>Makes histories anew from their logs, or proves that this would change nothing.</summary>
/// <param name="warehouse">Where; held while a call runs.</param>
/// <param name="options">What the runner needs to know.</param>
/// <param name="clock">The clock.</param>
public sealed class HistoryRebuild(IWarehouse warehouse, RunnerOptions options, TimeProvider clock)
{
    /// <summary>Makes the selected histories anew; each is replaced in one step, and readable until then.</summary>
    /// <param name="manifest">The nodes there are.</param>
    /// <param name="select">The selectors; none for all histories.</param>
    /// <param name="exclude">The selectors of what is left out.</param>
    /// <param name="progress">Told when a history begins and ends; null for nobody.</param>
    /// <param name="cancellationToken">Interrupts the statements that run.</param>
    /// <exception cref="CodegenException">As <see cref="RunPlanner.Plan"/> and <see cref="Runner.RunAsync"/>; CG4510: no history is
    /// selected.</exception>
    public Task<RunResults> RebuildAsync(
        Manifest manifest,
        IReadOnlyList<string> select,
        IReadOnlyList<string> exclude,
        IProgress<RunProgress>? progress,
        CancellationToken cancellationToken) =>
        new Runner(warehouse, options, clock).RunAsync(Plan(manifest, select, exclude), progress, cancellationToken);

    /// <summary>Compares the selected histories with what their logs say of the loads that are in them. Changes nothing.</summary>
    /// <param name="manifest">The nodes there are.</param>
    /// <param name="select">The selectors; none for all histories.</param>
    /// <param name="exclude">The selectors of what is left out.</param>
    /// <param name="cancellationToken">Interrupts the queries.</param>
    /// <exception cref="CodegenException">As <see cref="RebuildAsync"/>; CG3003: the warehouse refused a query.</exception>
    public async Task<IReadOnlyList<HistoryDifference>> VerifyAsync(
        Manifest manifest, IReadOnlyList<string> select, IReadOnlyList<string> exclude, CancellationToken cancellationToken)
    {
        var plan = Plan(manifest, select, exclude);
        await using var session = await warehouse.OpenAsync(cancellationToken);
        var catalog = await RelationCatalog.ReadAsync(session, TransformSql.Of(session.Dialect), plan, cancellationToken);
        var context = new StepContext(session, catalog, options);
        List<HistoryDifference> differences = [];
        foreach (var step in plan.Steps)
            differences.Add(await CompareAsync(context, step.Node, cancellationToken));
        return differences;
    }

    private static RunPlan Plan(Manifest manifest, IReadOnlyList<string> select, IReadOnlyList<string> exclude)
    {
        var plan = RunPlanner.Plan(manifest, new RunRequest(RunVerb.Run) { Select = select, Exclude = exclude, FullRefresh = true });
        var histories = plan.Steps.OfType<HistoryStep>().Select(step => step with { After = [] }).ToList();
        return histories.Count == 0
            ? throw new CodegenException(
                "CG4510", Failure.Config, "no history is selected: only models with materialized: scd2 have a log to be rebuilt from.")
            : plan with { Steps = histories };
    }

    private static async Task<HistoryDifference> CompareAsync(StepContext context, ManifestNode node, CancellationToken cancellationToken)
    {
        var relation = StepContext.RelationOf(node);
        if (context.Catalog.KindOf(relation) is not { IsView: false } || context.Catalog.KindOf(HistoryState.Table) is null)
            return new HistoryDifference(node, 0, 0, "it was never built");
        if (await HistoryState.ReadAsync(context.Session, context.Sql, node, cancellationToken) is not { } state)
            return new HistoryDifference(node, 0, 0, "the table was not made by this model");
        if (state.Fingerprint != HistoryFingerprint.Of(context.Catalog.Manifest, node))
            return new HistoryDifference(node, 0, 0, "the model, or one that its log is made of, has changed since it was built");
        var (table, stage) = (context.Sql.Dialect.Ident(relation), context.Sql.Stage($"{node.Schema}__{node.Alias}"));
        await context.StageAsync(stage, context.History(node).Rebuild(state.Load), cancellationToken);
        var columns = HistoryColumns.Of(node);
        var missing = await context.ReadNumberAsync(context.Sql.CountOnlyIn(stage, table, columns), cancellationToken);
        var surplus = await context.ReadNumberAsync(context.Sql.CountOnlyIn(table, stage, columns), cancellationToken);
        await context.DropStageAsync(stage, cancellationToken);
        return new HistoryDifference(node, missing, surplus, null);
    }
}
