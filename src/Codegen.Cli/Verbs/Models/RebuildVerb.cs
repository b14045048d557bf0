using System.CommandLine;
using Codegen.Cli.Help;
using Codegen.Cli.Stages;
using Codegen.Cli.Terminal;
using Codegen.Contracts.Runs;
using Codegen.Transform.Histories;

namespace Codegen.Cli.Verbs.Models;

/// <summary><c>codegen models rebuild</c>: histories anew from their logs, or the proof that this would change nothing.</summary>
internal static class RebuildVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var (select, vars) = (ModelOptions.Select(), ModelOptions.Vars());
        var verify = new Option<bool>("--verify") { Description = "Change nothing: compare each history with what a rebuild would give" };
        var command = new Verb(
            "models rebuild",
            "Make histories (scd2) anew from their logs, or verify them.",
            ["--verify", "--select dim_customer"],
            "A history is a function of its change log: whatever the batches were, increments and a rebuild give the same rows. --verify ends with 4 where they don't.")
        {
            select, verify, vars,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var talk = Surroundings.Of(parsed).Talk;
            var config = Settings.Of(parsed);
            var project = new ModelProject(config, talk);
            var manifest = project.Compile(ModelOptions.VarsOf(parsed.GetValue(vars)), cancellationToken);
            var stage = new TransformStage(config, project, talk);
            var selected = parsed.GetValue(select) ?? [];
            return parsed.GetValue(verify)
                ? Tell(talk, await stage.VerifyAsync(manifest, selected, cancellationToken))
                : Tell(talk, await stage.RebuildAsync(manifest, selected, cancellationToken));
        });
        return command;
    }

    private static int Tell(Talk talk, IReadOnlyList<HistoryDifference> differences)
    {
        talk.Align(differences.Select(difference => difference.Node.Name));
        foreach (var difference in differences)
            talk.Step(difference.Node.Name, difference.IsEqual ? Outcome.Ok : Outcome.Fail, Words(difference));
        var equal = differences.Count(difference => difference.IsEqual);
        talk.Say($"{equal} of {differences.Count} histories equal a rebuild.");
        if (equal < differences.Count)
            talk.Say("Make the others anew: codegen models rebuild --select <name>");
        return equal == differences.Count ? ExitCode.Done : ExitCode.Findings;
    }

    private static int Tell(Talk talk, RunResults results)
    {
        talk.Say($"{results.Results.Count(result => result.Status == NodeStatus.Success)} of {results.Results.Count} histories made anew.");
        return TransformStage.ExitCodeOf(results);
    }

    private static string Words(HistoryDifference difference) => difference switch
    {
        { Problem: { } problem } => problem,
        { IsEqual: true } => "equal",
        _ => $"lacks {Counted.Of(difference.Missing, "row")}, has {Counted.Of(difference.Surplus, "row")} too many",
    };
}
