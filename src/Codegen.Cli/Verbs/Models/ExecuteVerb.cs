using System.CommandLine;
using Codegen.Cli.Help;
using Codegen.Cli.Stages;
using Codegen.Cli.Terminal;
using Codegen.Contracts.Runs;
using Codegen.Transform.Planning;

namespace Codegen.Cli.Verbs.Models;

/// <summary><c>codegen models build</c>, <c>run</c>, <c>test</c> and <c>seed</c>: the same work with more or fewer kinds of nodes.</summary>
internal static class ExecuteVerb
{
    /// <summary>The command.</summary>
    /// <param name="verb">Which of them.</param>
    /// <param name="summary">One sentence.</param>
    /// <param name="examples">Command lines without the verb.</param>
    /// <param name="remarks">What there is to know beyond the sentence.</param>
    public static Command Create(RunVerb verb, string summary, IReadOnlyList<string> examples, string remarks = "")
    {
        var (select, exclude, vars, output) = (ModelOptions.Select(), ModelOptions.Exclude(), ModelOptions.Vars(), CommonOptions.Output());
        var fullRefresh = new Option<bool>("--full-refresh") { Description = "Make incremental models and histories anew from all that their sources hold" };
        var threads = new Option<int>("--threads")
        {
            HelpName = "number",
            Description = $"The most nodes that are built at once (default: {TransformStage.DefaultThreads})",
            DefaultValueFactory = _ => TransformStage.DefaultThreads,
        };
        var command = new Verb($"models {verb.ToString().ToLowerInvariant()}", summary, examples, remarks) { select, exclude, vars, threads, output };
        if (verb is RunVerb.Build or RunVerb.Run)
            command.Add(fullRefresh);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var here = Surroundings.Of(parsed);
            var config = Settings.Of(parsed);
            var project = new ModelProject(config, here.Talk);
            var manifest = project.Compile(ModelOptions.VarsOf(parsed.GetValue(vars)), cancellationToken);
            var plan = RunPlanner.Plan(manifest, new RunRequest(verb)
            {
                Select = parsed.GetValue(select) ?? [],
                Exclude = parsed.GetValue(exclude) ?? [],
                FullRefresh = parsed.GetValue(fullRefresh),
            });
            var results = await new TransformStage(config, project, here.Talk).RunAsync(plan, parsed.GetValue(threads), cancellationToken);
            Write(here, parsed.GetValue(output), results);
            ModelsClosing.Say(here.Talk, plan, results, config.Profile);
            return TransformStage.ExitCodeOf(results);
        });
        return command;
    }

    /// <summary>A table would say again what the lines said: data is written only where it was asked for.</summary>
    private static void Write(Surroundings here, OutputFormat format, RunResults results)
    {
        if (format == OutputFormat.Table)
            return;
        using var output = here.OpenOutput();
        RowWriters.Write(format, output, ["node", "status", "seconds", "rows", "changed", "failures", "message"], results.Results.Select(Row));
    }

    private static string?[] Row(NodeResult result) =>
    [
        result.UniqueId, result.Status, FormattableString.Invariant($"{result.ExecutionTime:F3}"), Number(result.AdapterResponse.RowCount), Number(result.AdapterResponse.RowsAffected),
        Number(result.Failures), result.Message,
    ];

    private static string? Number(long? value) => value is { } number ? FormattableString.Invariant($"{number}") : null;
}
