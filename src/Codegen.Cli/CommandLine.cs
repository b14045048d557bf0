using System.CommandLine;
using Codegen.Cli.Terminal;
using Codegen.Cli.Verbs;
using Codegen.Contracts.Errors;

namespace Codegen.Cli;

/// <summary>The verbs and what becomes of their errors.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command line.</summary>
    /// <param name="arguments">The words after the program's name.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var parsed = Root().Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                Talk.Standard.Say($"error CG9001: {error.Message}");
            Talk.Standard.Say($"Run: codegen {string.Join(' ', parsed.CommandResult.Command.Parents.Any() ? [parsed.CommandResult.Command.Name] : Array.Empty<string>())} --help");
            return ExitCode.Usage;
        }

        return await RunAsync(parsed);
    }

    private static async Task<int> RunAsync(ParseResult parsed)
    {
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            Talk.Standard.Say("Stopped. What was committed stays; the same command goes on from it.");
            return ExitCode.Cancelled;
        }
        catch (CodegenException error)
        {
            Talk.Standard.Say(error.Code == "CG9100" ? error.Message : $"error {error.Code}: {error.Message}");
            return ExitCode.Of(error.Failure);
        }
        catch (Exception error)
        {
            Talk.Standard.Say($"error CG9999: this is a defect of Codegen. {error}");
            return ExitCode.Bug;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("From an API's OpenAPI document to rows in a warehouse.\n\nExamples:\n  codegen explain github\n  codegen sync github.issues\n  codegen query \"select count(*) from raw.github__issues\"")
        {
            ExplainVerb.Create(), CheckVerb.Create(), PreviewVerb.Create(), SyncVerb.Create(), IngestVerb.Create(), LoadVerb.Create(), QueryVerb.Create(),
            SandboxVerb.Create(),
        };
        foreach (var option in Settings.Options)
            root.Add(option);
        return root;
    }
}
