using System.Text.RegularExpressions;
using Codegen.Cli.Help;
using Codegen.Testing;

namespace Codegen.Cli.Tests.Help;

/// <summary>The front door says nothing that the command line doesn't understand.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "README.md"));

    [Fact]
    public void Every_command_line_in_the_readme_parses()
    {
        var lines = Commands().Matches(Text).Select(match => match.Groups[1].Value.Split("  ")[0].Trim()).ToList();
        Assert.InRange(lines.Count, 15, int.MaxValue);
        Assert.All(lines.Where(line => line != "publish"), line => Assert.Empty(UsageErrors.Find(CommandLine.Root.Parse(line))));
    }

    [Fact]
    public void Every_verb_of_the_line_is_in_the_readme()
    {
        var verbs = CommandLine.Root.Subcommands.Cast<Verb>().Select(verb => verb.Path);
        Assert.All(verbs.Except(["preview"]), verb => Assert.Contains($"codegen {verb}", Text, StringComparison.Ordinal));
    }

    /// <summary>In backticks, in a block, or after a variable of the environment.</summary>
    [GeneratedRegex("(?<=[`\n ])codegen ((?:run|sync|ingest|load|explain|check|preview|query|publish|sandbox|models)(?: [^`\n]*)?)", RegexOptions.Multiline)]
    private static partial Regex Commands();
}
