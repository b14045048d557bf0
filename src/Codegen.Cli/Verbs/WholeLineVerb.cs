using System.CommandLine;
using Codegen.Cli.Help;
using Codegen.Cli.Plugins;
using Codegen.Cli.Stages;
using Codegen.Cli.Terminal;
using Codegen.Cli.Verbs.Models;
using Codegen.Transform.Planning;

namespace Codegen.Cli.Verbs;

/// <summary><c>codegen run</c>: the whole line, from the providers to the catalog.</summary>
internal static class WholeLineVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var (selectors, vars) = (CommonOptions.Selectors(), ModelOptions.Vars());
        var command = new Verb(
            "run",
            "Run the whole line: sync, build and test models, publish.",
            ["", "stripe --profile demo"],
            "Models are compiled before the first request. Where a provider fails, what was committed is loaded and built all the same; the exit code is the worst of all stages.")
        {
            selectors, vars,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var here = Surroundings.Of(parsed);
            var config = Settings.Of(parsed);
            var selected = Selection.Of(config, ConnectorPlugin.Load(config.Connectors), parsed.GetValue(selectors) ?? []);
            var project = new ModelProject(config, here.Talk);
            var manifest = project.Compile(ModelOptions.VarsOf(parsed.GetValue(vars)), cancellationToken);
            var plan = RunPlanner.Plan(manifest, new RunRequest(RunVerb.Build));

            var synced = await new SyncStage(config, here.Talk).RunAsync(selected, cancellationToken);
            Closing.Tell(here.Talk, synced, "records");
            var results = await new TransformStage(config, project, here.Talk).RunAsync(plan, TransformStage.DefaultThreads, cancellationToken);
            new PublishStage(config, here.Talk).Write(Path.Combine(project.Target, "catalog.json"));
            ModelsClosing.Say(here.Talk, plan, results, config.Profile);
            return StageOutcome.Worse(synced.ExitCode, TransformStage.ExitCodeOf(results));
        });
        return command;
    }
}
