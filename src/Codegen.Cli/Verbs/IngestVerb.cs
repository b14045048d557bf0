using System.CommandLine;
using Codegen.Cli.Plugins;
using Codegen.Cli.Stages;
using Codegen.Cli.Help;
using Codegen.Cli.Terminal;

namespace Codegen.Cli.Verbs;

/// <summary><c>codegen ingest</c>: from the providers into the lake.</summary>
internal static class IngestVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var selectors = CommonOptions.Selectors();
        var command = new Verb(
            "ingest",
            "Read from the providers into the lake.",
            ["", "github.issues stripe"],
            "Goes on from where the last run ended. What is committed stays, whatever comes later.")
        {
            selectors,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var here = Surroundings.Of(parsed);
            var config = Settings.Of(parsed);
            var selected = Selection.Of(config, ConnectorPlugin.Load(config.Connectors), parsed.GetValue(selectors) ?? []);
            var outcome = await new IngestStage(config, LakeFactory.Open(config.Lake), here.Talk).RunAsync(selected, cancellationToken);
            Closing.Say(here.Talk, outcome, "records", config.Profile, "codegen load");
            return outcome.ExitCode;
        });
        return command;
    }
}
