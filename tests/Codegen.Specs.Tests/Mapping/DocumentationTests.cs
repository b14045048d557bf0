using System.Text.RegularExpressions;
using Codegen.Specs.Mapping;
using Codegen.Testing;
using Codegen.Yaml;

namespace Codegen.Specs.Tests.Mapping;

/// <summary><c>MAPPING.md</c> shows every word that mappings know, and no other.</summary>
public sealed partial class DocumentationTests
{
    private static readonly Vocabulary[] Parts =
    [
        Vocabulary.Source, Vocabulary.Http, Vocabulary.Stream, Vocabulary.Records, Vocabulary.Cursor, Vocabulary.Paging, Vocabulary.PageSize,
        Vocabulary.Parent, Vocabulary.Changes, Vocabulary.Config,
    ];

    private static readonly string Text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "generators", "Codegen.Specs", "MAPPING.md"));

    [Fact]
    public void Every_word_is_shown() =>
        Assert.All(Parts.SelectMany(part => part.Known), word => Assert.Matches($@"\b{Regex.Escape(word)}:", Text));

    [Fact]
    public void The_example_is_yaml_and_its_keys_are_known()
    {
        var example = ParsedText.Read(Example().Match(Text).Groups[1].Value).Tree;
        Assert.All(example.Entries, entry => Assert.Contains(entry.Key, Vocabulary.Source.Known));
        Assert.All(
            example["streams"]!.Entries.SelectMany(stream => stream.Value.Entries),
            entry => Assert.Contains(entry.Key, Vocabulary.Stream.Known));
    }

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
