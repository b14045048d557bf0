using Codegen.Transform.Planning;
using Codegen.Transform.Running;

namespace Codegen.Transform.Building;

/// <summary>A model that becomes a view.</summary>
internal static class ViewMaterialization
{
    public static async Task<StepOutcome> RunAsync(StepContext context, ViewStep step, CancellationToken cancellationToken)
    {
        var statement = context.Sql.CreateView(StepContext.RelationOf(step.Node), step.Node.CompiledCode!);
        await context.ReplaceAsync(step.Node, statement, isView: true, cancellationToken);
        return StepOutcome.Built(null, null);
    }
}
