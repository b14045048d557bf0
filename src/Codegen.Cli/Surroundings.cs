using System.Collections;
using System.CommandLine;
using Codegen.Cli.Terminal;

namespace Codegen.Cli;

/// <summary>Where a command line runs: the folder it is in, the environment, and where it writes.</summary>
internal sealed class Surroundings : InvocationConfiguration
{
    /// <summary>Errors are ours to say; a run that is stopped may end the commit it is in.</summary>
    public Surroundings()
    {
        EnableDefaultExceptionHandler = false;
        ProcessTerminationTimeout = TimeSpan.FromSeconds(20);
    }

    /// <summary>The folder that relative paths start from, as a full path.</summary>
    public required string Folder { get; init; }

    /// <summary>The environment's variables.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>Opens the output for data; whoever opens it disposes of it, which flushes.</summary>
    public required Func<TextWriter> OpenOutput { get; init; }

    /// <summary>What is said to a person.</summary>
    public required Talk Talk { get; init; }

    /// <summary>Those of a command line that runs.</summary>
    /// <param name="parsed">The command line.</param>
    public static Surroundings Of(ParseResult parsed) => (Surroundings)parsed.InvocationConfiguration;

    /// <summary>Those of this process.</summary>
    public static Surroundings OfProcess()
    {
        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);
        return new Surroundings
        {
            Folder = Environment.CurrentDirectory,
            Variables = variables,
            OpenOutput = StandardOutput.Open,
            Talk = Talk.To(Console.Error, variables, isTerminal: !Console.IsErrorRedirected),
        };
    }

    /// <summary>A path that a person gave, from the folder on.</summary>
    /// <param name="path">The path.</param>
    public string FullPath(string path) => Path.GetFullPath(path, Folder);
}
