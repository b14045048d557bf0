using System.Reflection;
using System.Text.RegularExpressions;
using Codegen.Models.DataTests;
using Codegen.Models.Settings;
using Codegen.Testing;
using Codegen.Yaml;

namespace Codegen.Models.Tests.Settings;

/// <summary><c>MODELS.md</c> shows every word that headers know, every test and every code.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "src", "Codegen.Models", "MODELS.md"));

    [Fact]
    public void Every_word_of_a_header_and_every_test_is_shown()
    {
        var words = Vocabulary.Header.Known.Concat(Vocabulary.Column.Known).Concat(GenericTests.Names);
        Assert.All(words, word => Assert.Matches($@"\b{Regex.Escape(word)}\b", Text));
    }

    [Fact]
    public void The_example_is_yaml_and_its_words_are_known()
    {
        var example = ParsedText.Read(Example().Match(Text).Groups[1].Value).Tree;
        Assert.All(example.Entries, entry => Assert.Contains(entry.Key, Vocabulary.Header.Known));
        Assert.All(example["columns"]!.Items.SelectMany(column => column.Entries), entry => Assert.Contains(entry.Key, Vocabulary.Column.Known));
    }

    [Fact]
    public void Every_code_is_explained()
    {
        var ranges = CodeRange().Matches(Text).Select(match => (From: match.Groups[1].Value, To: match.Groups[2].Success ? match.Groups[2].Value : match.Groups[1].Value)).ToList();
        var codes = typeof(Problems.Codes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        Assert.All(codes, code => Assert.Contains(ranges, range => string.CompareOrdinal(range.From, code) <= 0 && string.CompareOrdinal(code, range.To) <= 0));
    }

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("(CG40[0-9]{2})(?:–(CG40[0-9]{2}))?")]
    private static partial Regex CodeRange();
}
