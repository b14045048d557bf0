using Codegen.Contracts.Errors;
using Codegen.Contracts.Runs;
using Codegen.Transform.Planning;
using Codegen.Transform.Sql;
using Codegen.Warehouse;

namespace Codegen.Transform.Running;

/// <summary>
/// Does what a plan says. A relation is replaced whole or not at all, so that a run can be killed at any moment and repeated. A step
/// that fails keeps what waits for it from running, and nothing else.
/// </summary>
/// <param name="warehouse">Where; held while a run lasts.</param>
/// <param name="options">What the runner needs to know.</param>
/// <param name="clock">The clock.</param>
public sealed class Runner(IWarehouse warehouse, RunnerOptions options, TimeProvider clock)
{
    /// <summary>Runs a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="progress">Told when a step begins and ends; null for nobody.</param>
    /// <param name="cancellationToken">Interrupts the running statements; relations that are done stay.</param>
    /// <returns>One result a step. What concerns a single node is in its result, errors included.</returns>
    /// <exception cref="CodegenException">The warehouse is held by another process (CG3001) or can't be opened (CG3002).</exception>
    public async Task<RunResults> RunAsync(RunPlan plan, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        var (started, ticks) = (clock.GetUtcNow(), clock.GetTimestamp());
        await using var session = await warehouse.OpenAsync(cancellationToken);
        var sql = TransformSql.Of(warehouse.Dialect);
        await RelationCatalog.PrepareAsync(session, sql, plan, cancellationToken);
        var catalog = await RelationCatalog.ReadAsync(session, sql, plan, cancellationToken);
        var board = new StepBoard(plan.Steps, progress);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var workers = Enumerable.Range(1, Math.Clamp(options.Threads, 1, Math.Max(1, plan.Steps.Count)))
            .Select(number => Task.Run(() => WorkAsync(number, board, catalog, stop), CancellationToken.None))
            .ToList();
        await Task.WhenAll(workers);
        return new RunResults
        {
            Metadata = new RunMetadata
            {
                GeneratedAt = clock.GetUtcNow(),
                InvocationId = options.InvocationId,
                InvocationStartedAt = started,
            },
            Results = board.Results,
            ElapsedTime = clock.GetElapsedTime(ticks).TotalSeconds,
            Args = ArgumentsOf(plan.Request),
        };
    }

    private async Task WorkAsync(int number, StepBoard board, RelationCatalog catalog, CancellationTokenSource stop)
    {
        try
        {
            await using var session = await warehouse.OpenAsync(stop.Token);
            var worker = new Worker($"Thread-{number}", new StepContext(session, catalog, options), clock);
            await foreach (var step in board.TakeAsync(stop.Token))
                board.End(step, await worker.RunAsync(step, stop.Token));
        }
        catch
        {
            // The others wait for steps that may never come.
            await stop.CancelAsync();
            throw;
        }
    }

    private static RunArguments ArgumentsOf(RunRequest request) => new()
    {
        Which = request.Verb.ToString().ToLowerInvariant(),
        Select = request.Select,
        Exclude = request.Exclude,
        FullRefresh = request.FullRefresh,
    };
}
