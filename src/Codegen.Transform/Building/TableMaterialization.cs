using Codegen.Transform.Planning;
using Codegen.Transform.Running;

namespace Codegen.Transform.Building;

/// <summary>A model that becomes a table, made anew.</summary>
internal static class TableMaterialization
{
    public static async Task<StepOutcome> RunAsync(StepContext context, TableStep step, CancellationToken cancellationToken)
    {
        var relation = StepContext.RelationOf(step.Node);
        await context.ReplaceAsync(step.Node, context.Sql.CreateTable(relation, step.Node.CompiledCode!), isView: false, cancellationToken);
        var rows = await context.CountAsync(relation, cancellationToken);
        return StepOutcome.Built(rows, rows);
    }
}
