using System.CommandLine;
using Codegen.Cli.Plugins;
using Codegen.Cli.Stages;
using Codegen.Cli.Help;
using Codegen.Cli.Terminal;

namespace Codegen.Cli.Verbs;

/// <summary><c>codegen load</c>: from the lake into the warehouse.</summary>
internal static class LoadVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var selectors = CommonOptions.Selectors();
        var rebuild = new Option<bool>("--rebuild") { Description = "Build the named streams' tables anew from the lake and swap them in" };
        var print = new Option<string?>("--print-sql") { HelpName = "duckdb|snowflake", Description = "Print the statements for duckdb or snowflake and do nothing" };
        print.AcceptOnlyFromAmong("duckdb", "snowflake");
        var command = new Verb(
            "load",
            "Load what the lake has and the warehouse lacks.",
            ["", "github.issues --rebuild", "stripe.charges --print-sql snowflake"],
            "A batch of commits is one transaction: all of it is in the warehouse, or nothing.")
        {
            selectors, rebuild, print,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var here = Surroundings.Of(parsed);
            var config = Settings.Of(parsed);
            var selected = Selection.Of(config, ConnectorPlugin.Load(config.Connectors), parsed.GetValue(selectors) ?? []);
            if (parsed.GetValue(print) is { } dialect)
            {
                await using var output = here.OpenOutput();
                return LoadSql.Print(output, selected, dialect);
            }

            var stage = new LoadStage(config, LakeFactory.Open(config.Lake), here.Talk);
            var outcome = parsed.GetValue(rebuild)
                ? await stage.RebuildAsync(selected, cancellationToken)
                : await stage.RunAsync(selected, cancellationToken);
            Closing.Say(here.Talk, outcome, "rows", config.Profile, "codegen query \"from raw.load_log\"");
            return outcome.ExitCode;
        });
        return command;
    }
}
