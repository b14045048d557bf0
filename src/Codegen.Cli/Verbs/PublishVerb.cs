using System.CommandLine;
using Codegen.Cli.Help;
using Codegen.Cli.Stages;

namespace Codegen.Cli.Verbs;

/// <summary><c>codegen publish</c>: datasets, fields, lineage, documentation and test results for a catalog.</summary>
internal static class PublishVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Option<string>("--file") { HelpName = "path", Description = "The metadata file to write", Required = true };
        var command = new Verb(
            "publish",
            "Describe everything for a catalog: fields, lineage, docs, tests.",
            ["--file catalog.json"],
            "Writes a metadata file as DataHub's file source ingests it, from the API's JSON fields to the marts. Reads what models build left; the same artefacts give the same bytes. Not yet tried against a live DataHub.")
        {
            file,
        };
        command.SetAction((parsed, _) =>
        {
            var here = Surroundings.Of(parsed);
            new PublishStage(Settings.Of(parsed), here.Talk).Write(here.FullPath(parsed.GetValue(file)!));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
