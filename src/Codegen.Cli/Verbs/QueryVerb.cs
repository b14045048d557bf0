using System.CommandLine;
using Codegen.Cli.Configuration;
using Codegen.Cli.Help;
using Codegen.Cli.Terminal;
using Codegen.Warehouse;
using Codegen.Warehouse.DuckDb;

namespace Codegen.Cli.Verbs;

/// <summary><c>codegen query</c>: one SQL query against the warehouse, read only.</summary>
internal static class QueryVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var sql = new Argument<string>("sql") { Description = "One query; the warehouse is opened read-only" };
        var output = CommonOptions.Output();
        var command = new Verb(
            "query",
            "Ask the warehouse a question.",
            ["\"select state, count(*) from raw.github__issues group by all\"", "--output csv \"from raw.stripe__charges limit 5\""],
            "The file is opened read-only. Tables are raw.<source>__<stream>, and raw.load_log.")
        {
            sql, output,
        };
        command.SetAction((parsed, cancellationToken) => QueryAsync(Surroundings.Of(parsed), Settings.Of(parsed), parsed.GetValue(sql)!, parsed.GetValue(output), cancellationToken));
        return command;
    }

    /// <summary>Writes a query's rows to standard output.</summary>
    /// <param name="here">Where rows are written.</param>
    /// <param name="config">The settings.</param>
    /// <param name="sql">The query.</param>
    /// <param name="format">How rows are written.</param>
    /// <param name="cancellationToken">Interrupts it.</param>
    internal static async Task<int> QueryAsync(Surroundings here, CodegenConfig config, string sql, OutputFormat format, CancellationToken cancellationToken)
    {
        var warehouse = new DuckDbWarehouse(config.Warehouse, new DuckDbOptions { ReadOnly = true });
        await using var session = await warehouse.OpenAsync(cancellationToken);
        await using var result = await session.QueryAsync(sql, cancellationToken);
        await using var output = here.OpenOutput();
        var rows = RowWriters.For(format, output);
        rows.Begin([.. result.Columns.Select(Column)]);
        await foreach (var row in result.Rows.WithCancellation(cancellationToken))
            rows.Row(row);
        rows.End();
        return ExitCode.Done;
    }

    private static OutputColumn Column(QueryColumn column) =>
        new(column.Name, column.Kind is QueryValueKind.Number or QueryValueKind.Boolean, column.Kind is QueryValueKind.Json);
}
