using System.CommandLine;
using Codegen.Cli.Help;
using Codegen.Cli.Stages;
using Codegen.Models.Lineage;

namespace Codegen.Cli.Verbs.Models;

/// <summary><c>codegen models lineage</c>: where a column comes from, back to the fields of the API.</summary>
internal static class LineageVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var column = new Argument<string>("column") { Description = "model.column" };
        var vars = ModelOptions.Vars();
        var output = new Option<string>("--output", "-o")
        {
            HelpName = "text|json",
            Description = "How it is written to standard output (default: text)",
            DefaultValueFactory = _ => "text",
        };
        output.AcceptOnlyFromAmong("text", "json");
        var command = new Verb(
            "models lineage",
            "Say where a column comes from, back to the API's JSON fields.",
            ["fct_revenue_daily.revenue_eur", "dim_customer.email --output json"],
            "Read out of the bound queries: needs no warehouse. Columns that only decide which rows there are (filters, joins, groups) are told apart.")
        {
            column, vars, output,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var here = Surroundings.Of(parsed);
            var manifest = new ModelProject(Settings.Of(parsed), here.Talk).Compile(ModelOptions.VarsOf(parsed.GetValue(vars)), cancellationToken);
            var tree = ColumnLineageTree.Of(manifest, parsed.GetValue(column)!);
            using var writer = here.OpenOutput();
            writer.Write(parsed.GetValue(output) == "json" ? LineageJson.Write(tree) : LineageText.Write(tree));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
