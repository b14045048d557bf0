using Codegen.Cli.Help;
using Codegen.Testing;

namespace Codegen.Cli.Tests.Help;

public sealed class HelpTests
{
    [Fact]
    public void Help_of_every_verb_is_what_a_person_reviewed()
    {
        var texts = Verbs.ToDictionary(verb => $"{verb.Path.Replace(' ', '-')}.txt", Text);
        texts.Add("codegen.txt", Text(CommandLine.Root));
        Golden.EqualFolder("help", texts);
    }

    [Fact]
    public void Help_fits_into_80_columns_and_every_verb_has_an_example_of_itself()
    {
        foreach (var verb in Verbs)
        {
            Assert.All(Text(verb).Split('\n'), line => Assert.True(line.Length <= 80, $"{verb.Path}: {line}"));
            Assert.All(verb.Examples, example => Assert.StartsWith($"codegen {verb.Path}", example, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_example_is_a_command_line_that_parses()
    {
        foreach (var example in Verbs.SelectMany(verb => verb.Examples))
            Assert.Empty(UsageErrors.Find(CommandLine.Root.Parse(example["codegen ".Length..])));
    }

    [Theory]
    [InlineData("snyc", "Unknown verb 'snyc'; did you mean 'sync'?")]
    [InlineData("load --rebiuld", "Unknown option '--rebiuld'; did you mean '--rebuild'?")]
    [InlineData("sync --profil demo", "Unknown option '--profil'; did you mean '--profile'?")]
    [InlineData("query one two", "'two' is one word too many.")]
    public void A_word_that_nothing_knows_gets_the_nearest_one_that_something_does(string line, string expected) =>
        Assert.Equal(expected, Assert.Single(UsageErrors.Find(CommandLine.Root.Parse(line))));

    private static IReadOnlyList<Verb> Verbs { get; } = [.. CommandLine.Root.Subcommands.Cast<Verb>().SelectMany(verb => verb.Subcommands.Cast<Verb>().Prepend(verb))];

    private static string Text(System.CommandLine.Command command)
    {
        var writer = new StringWriter();
        new HelpWriter(writer).Write(command);
        return writer.ToString();
    }
}
