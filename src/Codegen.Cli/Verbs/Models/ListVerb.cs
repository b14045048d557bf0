using System.CommandLine;
using Codegen.Cli.Help;
using Codegen.Cli.Stages;
using Codegen.Cli.Terminal;
using Codegen.Contracts.Manifests;
using Codegen.Transform.Selection;

namespace Codegen.Cli.Verbs.Models;

/// <summary><c>codegen models ls</c>: which nodes there are, or which a selector means.</summary>
internal static class ListVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var (select, exclude, vars, output) = (ModelOptions.Select(), ModelOptions.Exclude(), ModelOptions.Vars(), CommonOptions.Output());
        var command = new Verb("models ls", "List models, seeds and tests.", ["", "--select +fct_revenue_daily --output json"])
        {
            select, exclude, vars, output,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var here = Surroundings.Of(parsed);
            var manifest = new ModelProject(Settings.Of(parsed), here.Talk).Compile(ModelOptions.VarsOf(parsed.GetValue(vars)), cancellationToken);
            var nodes = Selector.Select(manifest, parsed.GetValue(select) ?? [], parsed.GetValue(exclude) ?? []).Select(id => manifest.Nodes[id]);
            using var writer = here.OpenOutput();
            RowWriters.Write(parsed.GetValue(output), writer, ["name", "type", "materialized", "schema", "tags", "file"], nodes.Select(Row));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static string?[] Row(ManifestNode node) =>
        [node.Name, node.ResourceType, node.Config.Materialized, node.Schema, string.Join(' ', node.Tags), node.OriginalFilePath];
}
