using Codegen.Contracts.Errors;
using Codegen.Transform.Planning;
using Codegen.Transform.Running;
using Codegen.Transform.Seeds;
using Codegen.Warehouse;

namespace Codegen.Transform.Building;

/// <summary>
/// A CSV file that becomes a table. Its values go as literals: the warehouse that runs people's SQL may read no file. The table is
/// replaced once all rows are there.
/// </summary>
internal sealed class SeedMaterialization(StepContext context, SeedStep step)
{
    private const int RowsPerStatement = 500;

    private readonly string _stage = context.Sql.Stage($"{step.Node.Schema}__{step.Node.Alias}");

    public async Task<StepOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var seed = await SeedFile.ReadAsync(context.Options.Root, step.Node, cancellationToken);
        var sql = new SeedSql(context.Sql, seed.Columns);
        await context.StageAsync(_stage, sql.Empty(), cancellationToken);
        foreach (var chunk in seed.Rows.Chunk(RowsPerStatement))
            await InsertAsync(seed, sql, chunk, cancellationToken);
        var relation = StepContext.RelationOf(step.Node);
        var statement = context.Sql.CreateTable(relation, $"SELECT * FROM {_stage}");
        await context.ReplaceAsync(step.Node, statement, isView: false, cancellationToken);
        await context.DropStageAsync(_stage, cancellationToken);
        return StepOutcome.Built(seed.Rows.Count, seed.Rows.Count);
    }

    private async Task InsertAsync(SeedFile seed, SeedSql sql, CsvRow[] rows, CancellationToken cancellationToken)
    {
        try
        {
            await context.Session.ExecuteAsync(sql.Insert(_stage, rows), cancellationToken);
        }
        catch (CodegenException fault) when (fault.Code == "CG3003")
        {
            if (await context.Session.ReadAsync(sql.FindUnfit(rows), cancellationToken) is not [var unfit, ..])
                throw;
            var (row, column) = (rows[(int)StepOutcome.Number(unfit[0])], (int)StepOutcome.Number(unfit[1]));
            throw seed.Unfit(row.Fields[column], seed.Columns[column]);
        }
    }
}
