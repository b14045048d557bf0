using System.Collections;
using Codegen.Cli;
using Codegen.Cli.Terminal;

namespace Codegen.EndToEnd.Tests.Harness;

/// <summary>
/// The command line in this process: the same code from the arguments to the exit code. Most tests are about data, and a process each would
/// spend nine tenths of its time on being compiled anew.
/// </summary>
internal static class HostedCommand
{
    /// <summary>Runs one command line to its end.</summary>
    /// <param name="folder">The folder it runs in.</param>
    /// <param name="arguments">The words after the program's name.</param>
    /// <param name="additions">Additions to the environment.</param>
    public static async Task<CommandResult> RunAsync(string folder, string[] arguments, IEnumerable<KeyValuePair<string, string>> additions)
    {
        var output = new StringWriter();
        var result = await RunAsync(folder, arguments, additions, () => output, CancellationToken.None);
        return result with { Output = output.ToString() };
    }

    /// <summary>Runs one command line until it ends or is stopped; its output goes elsewhere.</summary>
    /// <param name="folder">The folder it runs in.</param>
    /// <param name="arguments">The words after the program's name.</param>
    /// <param name="additions">Additions to the environment.</param>
    /// <param name="openOutput">Opens its output.</param>
    /// <param name="cancellationToken">Stops it, as Ctrl-C does.</param>
    public static async Task<CommandResult> RunAsync(
        string folder, string[] arguments, IEnumerable<KeyValuePair<string, string>> additions, Func<TextWriter> openOutput, CancellationToken cancellationToken)
    {
        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "");
        foreach (var (name, value) in additions)
            variables[name] = value;
        using var talk = new StringWriter();
        var writer = TextWriter.Synchronized(talk);
        var exitCode = await CommandLine.RunAsync(
            arguments,
            new Surroundings { Folder = folder, Variables = variables, OpenOutput = openOutput, Output = openOutput(), Talk = Talk.To(writer, variables, isTerminal: false) },
            cancellationToken);
        return new CommandResult(exitCode, "", talk.ToString());
    }
}
