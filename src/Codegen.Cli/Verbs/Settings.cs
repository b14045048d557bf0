using System.CommandLine;
using Codegen.Cli.Configuration;

namespace Codegen.Cli.Verbs;

/// <summary>The options by which every verb finds its settings.</summary>
internal static class Settings
{
    private static readonly Option<string?> Config = new("--config") { HelpName = "path", Description = "The settings file (default: codegen.yaml here)", Recursive = true };
    private static readonly Option<string?> Profile = new("--profile", "-p") { HelpName = "name", Description = "The profile in it (default: dev)", Recursive = true };

    /// <summary>The options, for the root command.</summary>
    public static IReadOnlyList<Option> Options { get; } = [Config, Profile];

    /// <summary>The settings that a command line asks for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <exception cref="Contracts.Errors.CodegenException">CG91##: they are wrong.</exception>
    public static CodegenConfig Of(ParseResult parsed)
    {
        var surroundings = Surroundings.Of(parsed);
        return ConfigReader.Read(parsed.GetValue(Config), surroundings.Folder, parsed.GetValue(Profile), surroundings.Variables);
    }
}
