using Codegen.Contracts.Errors;
using Codegen.Contracts.Runs;
using Codegen.Transform.Building;
using Codegen.Transform.Histories;
using Codegen.Transform.Planning;

namespace Codegen.Transform.Running;

/// <summary>Executes one step after another in one session, and says what became of each.</summary>
internal sealed class Worker(string name, StepContext context, TimeProvider clock)
{
    /// <summary>Executes a step. What the warehouse refuses is a result, not an exception.</summary>
    public async Task<NodeResult> RunAsync(RunStep step, CancellationToken cancellationToken)
    {
        var (started, ticks) = (clock.GetUtcNow(), clock.GetTimestamp());
        var outcome = await TryAsync(step, cancellationToken);
        return new NodeResult
        {
            UniqueId = step.Node.UniqueId,
            Status = outcome.Status,
            Timing = [new NodeTiming("execute", started, clock.GetUtcNow())],
            ThreadId = name,
            ExecutionTime = clock.GetElapsedTime(ticks).TotalSeconds,
            AdapterResponse = new AdapterResponse { RowsAffected = outcome.RowsAffected, RowCount = outcome.RowCount },
            Message = outcome.Message,
            Failures = outcome.Failures,
            Compiled = step.Node.Compiled,
            CompiledCode = step.Node.CompiledCode,
            RelationName = step.Node.RelationName,
        };
    }

    private async Task<StepOutcome> TryAsync(RunStep step, CancellationToken cancellationToken)
    {
        try
        {
            if (context.Catalog.MissingFor(step.Node) is { } missing)
                throw TransformErrors.ParentMissing(step.Node, missing.Name, missing.IsSource);
            return await ExecuteAsync(step, cancellationToken);
        }
        catch (CodegenException fault)
        {
            var error = fault.Code.StartsWith("CG3", StringComparison.Ordinal)
                ? TransformErrors.Refused(step.Node, fault, context.Options.CompiledFile(step.Node))
                : fault;
            return new StepOutcome(NodeStatus.Error) { Message = TransformErrors.Describe(step.Node, error) };
        }
    }

    private Task<StepOutcome> ExecuteAsync(RunStep step, CancellationToken cancellationToken) => step switch
    {
        ViewStep view => ViewMaterialization.RunAsync(context, view, cancellationToken),
        TableStep table => TableMaterialization.RunAsync(context, table, cancellationToken),
        IncrementalStep growing => new IncrementalMaterialization(context, growing).RunAsync(cancellationToken),
        HistoryStep history => new HistoryMaterialization(context, history).RunAsync(cancellationToken),
        SeedStep seed => new SeedMaterialization(context, seed).RunAsync(cancellationToken),
        TestStep test => DataTest.RunAsync(context, test, cancellationToken),
        _ => throw new ArgumentException($"nothing executes a {step.GetType().Name}", nameof(step)),
    };
}
