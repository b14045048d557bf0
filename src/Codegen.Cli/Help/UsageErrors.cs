using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Codegen.Cli.Configuration;

namespace Codegen.Cli.Help;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal static partial class UsageErrors
{
    /// <summary>What is wrong, a sentence each; empty where nothing is.</summary>
    /// <param name="parsed">The command line.</param>
    public static IReadOnlyList<string> Find(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        string[] unknown = [.. parsed.UnmatchedTokens.Concat(Options(parsed)).Distinct(StringComparer.Ordinal).Select(word => Unknown(command, word))];
        // Where a word is unknown, all that the parser says besides follows from it.
        return unknown.Length > 0 ? unknown : [.. parsed.Errors.Select(error => error.Message)];
    }

    /// <summary>Words that the parser took for values, and a person meant as options.</summary>
    private static IEnumerable<string> Options(ParseResult parsed) =>
        parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value).Where(word => OptionLike().IsMatch(word));

    private static string Unknown(Command command, string word)
    {
        if (word.StartsWith('-'))
            return $"Unknown option '{word}'{ConfigReader.Hint(word, command.WithAncestors().SelectMany(owner => owner.Options).Select(option => option.Name))}";
        return command.Subcommands.Count > 0
            ? $"Unknown verb '{word}'{ConfigReader.Hint(word, command.Subcommands.Select(verb => verb.Name))}"
            : $"'{word}' is one word too many.";
    }

    [GeneratedRegex("^--?[A-Za-z][A-Za-z-]*$")]
    private static partial Regex OptionLike();
}
