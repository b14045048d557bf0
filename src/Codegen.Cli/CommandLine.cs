using System.CommandLine;
using System.CommandLine.Help;
using Codegen.Cli.Help;
using Codegen.Cli.Verbs;
using Codegen.Cli.Verbs.Models;
using Codegen.Contracts.Errors;

namespace Codegen.Cli;

/// <summary>The verbs and what becomes of their errors.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command line.</summary>
    /// <param name="arguments">The words after the program's name.</param>
    /// <param name="surroundings">Where it runs.</param>
    /// <param name="cancellationToken">Stops it, as Ctrl-C does.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var talk = surroundings.Talk;
        var parsed = Root.Parse(arguments);
        if (parsed.Action is not WriteHelp && UsageErrors.Find(parsed) is { Count: > 0 } errors)
        {
            foreach (var error in errors)
                talk.Say($"error CG9001: {error}");
            talk.Say($"Run: codegen{(parsed.CommandResult.Command is Verb verb ? $" {verb.Path}" : "")} --help");
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(surroundings, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            talk.Say("Stopped. What was committed stays; the same command goes on from it.");
            return ExitCode.Cancelled;
        }
        catch (CodegenException error)
        {
            talk.Say(error.Code == "CG9100" ? error.Message : $"error {error.Code}: {error.Message}");
            return ExitCode.Of(error.Failure);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            talk.Say($"error CG9002: {error.Message} Check the path, its permissions and the free space, and run again.");
            return ExitCode.Failed;
        }
        catch (Exception error)
        {
            talk.Say($"error CG9999: this is a defect of Codegen. {error}");
            return ExitCode.Bug;
        }
    }

    /// <summary>The verbs, in the order in which a person meets them.</summary>
    public static RootCommand Root { get; } = Create();

    private static RootCommand Create()
    {
        var root = new RootCommand("From an API's OpenAPI document to governed marts.")
        {
            ExplainVerb.Create(), CheckVerb.Create(), PreviewVerb.Create(), WholeLineVerb.Create(), SyncVerb.Create(), IngestVerb.Create(), LoadVerb.Create(),
            ModelsVerb.Create(), PublishVerb.Create(), QueryVerb.Create(), SandboxVerb.Create(),
        };
        foreach (var option in Settings.Options)
            root.Add(option);
        foreach (var help in root.Options.OfType<HelpOption>())
            (help.Action, help.Description) = (new WriteHelp(), "Say how to use it");
        foreach (var version in root.Options.OfType<VersionOption>())
            version.Description = "Say which version this is";
        // Alone, the program says what it can do.
        root.SetAction(parsed => new WriteHelp().Invoke(parsed));
        return root;
    }
}
