using System.CommandLine;
using System.Globalization;
using Codegen.Cli.Configuration;
using Codegen.Cli.Stages;
using Codegen.Cli.Help;
using Codegen.Cli.Terminal;
using Codegen.Contracts.Errors;
using Codegen.Lake.Checks;
using Codegen.Specs;

namespace Codegen.Cli.Verbs;

/// <summary><c>codegen check</c>: settings, sources and the lake, compared with what they should be; nothing is changed.</summary>
internal static class CheckVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var deep = new Option<bool>("--deep") { Description = "Read every object of the lake and compare its SHA-256" };
        var command = new Verb(
            "check",
            "Check settings, sources and the lake; changes nothing.",
            ["", "--deep --profile demo"],
            "Finds broken commit logs, missing or changed objects, and orphans: objects that no commit names.")
        {
            deep,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var here = Surroundings.Of(parsed);
            var config = Settings.Of(parsed);
            here.Talk.Step("settings", Outcome.Ok, $"profile {config.Profile}");
            var sources = Sources(here.Talk, config.Root, cancellationToken);
            var lake = await LakeAsync(here, config, parsed.GetValue(deep), cancellationToken);
            return StageOutcome.Worse(sources, lake);
        });
        return command;
    }

    private static int Sources(Talk talk, string root, CancellationToken cancellationToken)
    {
        var exitCode = ExitCode.Done;
        foreach (var source in SpecFolder.Sources(root))
        {
            var result = SpecCompiler.Compile(SpecFolder.Read(root, source), cancellationToken);
            foreach (var problem in result.Problems.Where(problem => problem.Severity != ProblemSeverity.Info))
                talk.Say(problem.ToString());
            var streams = result.Connector?.Definition.Streams ?? [];
            talk.Step($"source {source}", result.Connector is null ? Outcome.Fail : Outcome.Ok, string.Create(CultureInfo.InvariantCulture, $"{streams.Count(stream => stream.Refusal is null)} of {streams.Count} streams can be read completely"));
            exitCode = result.Connector is null ? ExitCode.Usage : exitCode;
        }

        return exitCode;
    }

    private static async Task<int> LakeAsync(Surroundings here, CodegenConfig config, bool deep, CancellationToken cancellationToken)
    {
        var spool = Directory.CreateDirectory(Path.Combine(config.StateFolder, "spool", "check")).FullName;
        var report = await new LakeCheck(LakeFactory.Open(config.Lake)).RunAsync(deep, spool, cancellationToken);
        await using var output = here.OpenOutput();
        foreach (var finding in report.Findings)
            await output.WriteLineAsync($"{finding.Severity.ToString().ToLowerInvariant()} {finding.Code}: {finding.Message} {finding.Key}");
        var wrong = report.Findings.Count(finding => finding.Severity != ProblemSeverity.Info);
        here.Talk.Step("lake", wrong > 0 ? Outcome.Fail : Outcome.Ok, string.Create(CultureInfo.InvariantCulture, $"{report.Logs} logs, {report.Commits:N0} commits, {report.Files:N0} files, {report.Records:N0} records, {wrong} faults, {report.Findings.Count - wrong} orphans"));
        return wrong > 0 ? ExitCode.Findings : ExitCode.Done;
    }
}
