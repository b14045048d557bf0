using System.Globalization;
using Codegen.Contracts.Runs;
using Codegen.Transform.Planning;
using Codegen.Transform.Running;
using Codegen.Transform.Sql;

namespace Codegen.Transform.Building;

/// <summary>A query whose rows are failures. They are counted, never shown: they may be personal data.</summary>
internal static class DataTest
{
    public static async Task<StepOutcome> RunAsync(StepContext context, TestStep step, CancellationToken cancellationToken)
    {
        var failures = await context.ReadNumberAsync(TransformSql.CountRows(step.Node.CompiledCode!), cancellationToken);
        if (failures == 0)
            return new StepOutcome(NodeStatus.Pass) { Failures = 0 };
        return new StepOutcome(step.Node.Config.Severity == "warn" ? NodeStatus.Warn : NodeStatus.Fail)
        {
            Failures = failures,
            Message = Message(failures, context.Options.CompiledFile(step.Node)),
        };
    }

    private static string Message(long failures, string? file) => string.Create(
        CultureInfo.InvariantCulture,
        $"{failures} failing {(failures == 1 ? "row" : "rows")}; the query that finds them: {file ?? "compiled_code in run_results.json"}");
}
