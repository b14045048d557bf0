using System.CommandLine;
using Codegen.Cli.Help;
using Codegen.Cli.Stages;
using Codegen.Cli.Terminal;
using Codegen.Contracts.Manifests;

namespace Codegen.Cli.Verbs.Models;

/// <summary><c>codegen models compile</c>: everything that can be known without running anything.</summary>
internal static class CompileVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var vars = ModelOptions.Vars();
        var command = new Verb(
            "models compile",
            "Compile all models; needs no warehouse and runs nothing.",
            ["", "--vars reporting_time_zone=Europe/Madrid"],
            "Leaves manifest.json and the compiled SQL in .codegen/<profile>/target/.")
        {
            vars,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var here = Surroundings.Of(parsed);
            var config = Settings.Of(parsed);
            var project = new ModelProject(config, here.Talk);
            var manifest = project.Compile(ModelOptions.VarsOf(parsed.GetValue(vars)), cancellationToken);
            int Count(string type) => manifest.Nodes.Values.Count(node => node.ResourceType == type);
            here.Talk.Say($"{Counted.Of(Count(ResourceTypes.Model), "model")}, {Counted.Of(Count(ResourceTypes.Seed), "seed")}, {Counted.Of(Count(ResourceTypes.Test), "test")}, {Counted.Of(manifest.Sources.Count, "source")} compiled into {Path.GetRelativePath(config.Root, project.Target)}.");
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
