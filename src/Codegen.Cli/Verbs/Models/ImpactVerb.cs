using System.CommandLine;
using Codegen.Cli.Help;
using Codegen.Cli.Stages;
using Codegen.Cli.Terminal;
using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;
using Codegen.Models.Impact;

namespace Codegen.Cli.Verbs.Models;

/// <summary><c>codegen models impact</c>: what changed specs, mappings and models do to every column downstream.</summary>
internal static class ImpactVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var against = new Option<string>("--against")
        {
            HelpName = "folder",
            Description = "A folder with generated/ and models/ as they were before",
            Required = true,
        };
        var output = new Option<string>("--output", "-o")
        {
            HelpName = "text|json|markdown",
            Description = "How it is written to standard output (default: text)",
            DefaultValueFactory = _ => "text",
        };
        output.AcceptOnlyFromAmong("text", "json", "markdown");
        var vars = ModelOptions.Vars();
        var command = new Verb(
            "models impact",
            "Say what a change does to every column downstream, before it runs.",
            ["--against ../before", "--against ../before --output markdown"],
            "Compares two trees of generated/ and models/: needs no warehouse and no credentials. Ends with 4 where a mart's column or a contract breaks. ./build.sh impact --against <git ref> makes the other tree.")
        {
            against, output, vars,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var here = Surroundings.Of(parsed);
            var root = Settings.Of(parsed).Root;
            var values = ModelOptions.VarsOf(parsed.GetValue(vars));
            var report = ImpactComparer.Compare(
                Before(here.Talk, here.FullPath(parsed.GetValue(against)!), values, cancellationToken), ModelProject.Compile(root, values, cancellationToken));
            using var writer = here.OpenOutput();
            writer.Write(parsed.GetValue(output) switch
            {
                "json" => ImpactJson.Write(report),
                "markdown" => ImpactMarkdown.Write(report),
                _ => ImpactText.Write(report),
            });
            return Task.FromResult(report.IsBreaking ? ExitCode.Findings : ExitCode.Done);
        });
        return command;
    }

    private static Manifest Before(Talk talk, string folder, IReadOnlyDictionary<string, string> vars, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Path.Combine(folder, "generated")) && !Directory.Exists(Path.Combine(folder, "models")))
            throw new CodegenException("CG9705", Failure.Config, $"{folder} holds neither generated/ nor models/. Name the folder above them; ./build.sh impact --against <git ref> makes one.");
        var result = ModelProject.Compile(folder, vars, cancellationToken);
        if (result.Manifest is { } manifest)
            return manifest;
        foreach (var problem in result.Problems)
            ModelProject.Tell(talk, problem);
        throw new CodegenException("CG9706", Failure.Config, $"The models in {folder} do not compile, so nothing can be said of what changes.");
    }
}
