namespace Codegen.Build.Demo;

/// <summary>A tour of what the demo left: commands that a person can type again, with their answers.</summary>
/// <param name="context">The run.</param>
/// <param name="program">The compiled command line.</param>
/// <param name="codegen">The command line in the demo's profile.</param>
internal sealed class DemoTour(BuildContext context, string program, DemoCommand codegen)
{
    private const string Stages = "select schema_name as stage, count(*) as tables, sum(estimated_size) as rows from duckdb_tables() where schema_name in ('raw', 'history', 'marts') and table_name <> 'load_log' group by all order by rows desc";

    private const string History = "select valid_from, valid_to, is_deleted, country, tax_status, is_delinquent, currency from history.dim_customer where customer_id = (select customer_id from history.dim_customer group by customer_id order by count(*) desc, customer_id limit 1) order by valid_from";
    private const string Revenue = "select revenue_date, sum(charge_count) as charges, sum(refund_count) as refunds, sum(revenue_eur) as revenue_eur from marts.fct_revenue_daily group by revenue_date order by revenue_date desc limit 7";

    /// <summary>Leads through it.</summary>
    /// <returns>The exit code of the first command that failed, else zero.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        foreach (var (title, command) in Commands())
        {
            await Console.Out.WriteLineAsync($"# {title}");
            if (await codegen.ShowAsync(command, cancellationToken) is var exitCode and not ExitCode.Done)
                return exitCode;
        }

        if (await new DemoSpecChange(context, program, codegen.Folder).RunAsync(cancellationToken) is var changed and not ExitCode.Done)
            return changed;
        await Console.Out.WriteLineAsync("""

            .codegen/demo/   lake/  warehouse.duckdb  target/manifest.json  target/run_results.json  target/compiled/  catalog.json  truth/

            Next   artifacts/bin/Codegen.Cli/release/codegen models show fct_revenue_daily --profile demo
            """);
        return ExitCode.Done;
    }

    private static IEnumerable<(string Title, string[] Command)> Commands()
    {
        yield return ("Rows by stage", ["query", Stages]);
        yield return ("How the history of the customer who changed most reads", ["query", History]);
        yield return ("Revenue by day, in EUR at that day's rate", ["query", Revenue]);
        yield return ("Where a number comes from: back to the API's own fields", ["models", "lineage", "fct_revenue_daily.revenue_eur"]);
    }
}
