namespace Codegen.Yaml.Tests;

public sealed class JsonTests
{
    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{\"a\": }", 1, 7)]
    [InlineData("{\n  \"é\": tru\n}", 2, 11)]
    [InlineData("[1, 2", 1, 6)]
    [InlineData("[1] x", 1, 5)]
    [InlineData("{a: 1}", 1, 2)]
    public void What_is_no_json_is_told_with_its_place(string json, int line, int column) =>
        Assert.Equal(new Mark(line, column), Assert.Throws<TextSyntaxException>(() => ParsedText.Read(json, TextFormat.Json)).Position);

    [Theory]
    [InlineData("{a: 1}")]
    [InlineData("[a, b]")]
    [InlineData("{}")]
    public void A_text_that_begins_with_a_bracket_may_be_yaml_in_flow_style(string text) => Assert.NotNull(ParsedText.Read(text).Tree);

    [Fact]
    public void The_tree_of_a_json_text_is_that_of_the_same_yaml()
    {
        const string Text = """{"a": [1, null, "x"], "b": {"c": true}, "d": "é"}""";
        Assert.Equal(Describe(ParsedText.Read(Text, TextFormat.Yaml).Tree), Describe(ParsedText.Read(Text, TextFormat.Json).Tree));
    }

    [Fact]
    public void Places_are_found_in_one_pass_for_many_pointers()
    {
        var text = ParsedText.Read("{\n \"a/b\": {\"~\": [10, 20]},\n \"é\": 1, \"z\": 2}", TextFormat.Json);
        string[] pointers = ["/a~1b/~0/1", "/z", "", "/a~1b/missing/x", "/a~1b"];
        var places = text.PositionsOf(pointers);
        Assert.Equal([(2, 20), (3, 10), (1, 1), (2, 2), (2, 2)], pointers.Select(pointer => (places[pointer].Line, places[pointer].Column)));
    }

    [Fact]
    public void Repeated_names_and_lone_surrogates_are_read()
    {
        var text = ParsedText.Read("""{"a": 1, "a": "\ud800"}""", TextFormat.Json);
        Assert.Equal("a", Assert.Single(text.Duplicates).Key);
        Assert.Equal("\\ud800", text.Tree["a"]!.Text);
    }

    private static string Describe(Node node) => node.Kind switch
    {
        NodeKind.Mapping => $"{node.Start}{{{string.Join(",", node.Entries.Select(entry => $"{entry.KeyStart}{entry.Key}:{Describe(entry.Value)}"))}}}",
        NodeKind.Sequence => $"{node.Start}[{string.Join(",", node.Items.Select(Describe))}]",
        _ => $"{node.Start}{node.Kind}:{node.Text}",
    };
}
