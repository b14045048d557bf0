using System.CommandLine;
using Codegen.Cli.Plugins;
using Codegen.Cli.Stages;
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
        var print = new Option<string?>("--print-sql") { Description = "Print the statements for duckdb or snowflake and do nothing" };
        print.AcceptOnlyFromAmong("duckdb", "snowflake");
        var command = new Command("load", "Load what the lake has and the warehouse lacks; each batch of commits in one transaction.\n\nExamples:\n  codegen load\n  codegen load github.issues --rebuild\n  codegen load stripe.charges --print-sql snowflake")
        {
            selectors, rebuild, print,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var config = Settings.Of(parsed);
            var selected = Selection.Of(config, ConnectorPlugin.Load(config.Connectors), parsed.GetValue(selectors) ?? []);
            if (parsed.GetValue(print) is { } dialect)
                return LoadSql.Print(Console.Out, selected, dialect);
            var stage = new LoadStage(config, LakeFactory.Open(config.Lake), Talk.Standard);
            var outcome = await stage.RunAsync(selected, cancellationToken);
            Closing.Say(Talk.Standard, outcome, "rows", config.Profile, "codegen query \"from raw.load_log\"");
            return outcome.ExitCode;
        });
        return command;
    }
}
