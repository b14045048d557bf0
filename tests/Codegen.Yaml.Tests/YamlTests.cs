namespace Codegen.Yaml.Tests;

public sealed class YamlTests
{
    private static string Json(string yaml) => ParsedText.Read(yaml, TextFormat.Yaml).Json.GetRawText();

    [Theory]
    [InlineData("yes", "\"yes\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("2020-01-01", "\"2020-01-01\"")]
    [InlineData("12", "12")]
    [InlineData("-1.5e3", "-1.5e3")]
    [InlineData("007", "\"007\"")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData("'12'", "\"12\"")]
    [InlineData("!!str 12", "\"12\"")]
    [InlineData("!!int '12'", "12")]
    [InlineData("True", "true")]
    [InlineData("~", "null")]
    [InlineData("", "null")]
    [InlineData("!custom x", "\"x\"")]
    [InlineData("\"a\\u0000b\"", "\"a\\u0000b\"")]
    [InlineData("|\n  two\n  lines\n", "\"two\\nlines\\n\"")]
    public void Scalars_are_typed_by_the_core_schema(string yaml, string json) => Assert.Equal(json, Json(yaml));

    [Theory]
    [InlineData("200: a\ntrue: b\n~: c", """{"200":"a","true":"b","~":"c"}""")]
    [InlineData("a: &x {b: 1}\nc: *x", """{"a":{"b":1},"c":{"b":1}}""")]
    [InlineData("d: &d {a: 1, b: 2}\ne: {<<: *d, b: 3}", """{"d":{"a":1,"b":2},"e":{"b":3,"a":1}}""")]
    [InlineData("d: &d {a: 1}\ne: &e {a: 2, b: 2}\nf: {<<: [*d, *e]}", """{"d":{"a":1},"e":{"a":2,"b":2},"f":{"a":1,"b":2}}""")]
    [InlineData("%YAML 1.2\n---\na: 1\n...\n", """{"a":1}""")]
    [InlineData("\ufeffa: 1", """{"a":1}""")]
    public void Structures_become_json(string yaml, string json) => Assert.Equal(json, Json(yaml));

    [Theory]
    [InlineData("a: [1,", 1, 7)]
    [InlineData("a: *nowhere", 1, 4)]
    [InlineData("a: &a [*a]", 1, 8)]
    [InlineData("? [a, b]\n: c", 1, 3)]
    [InlineData("a: 1\n---\nb: 2", 2, 1)]
    [InlineData("a:\n\t- b", 2, 1)]
    [InlineData("{a: 1, b", 1, 9)]
    [InlineData("a: 'open", 1, 4)]
    [InlineData("- a\n b: c\n", 2, 3)]
    public void What_is_no_yaml_is_told_with_its_place(string yaml, int line, int column) =>
        Assert.Equal(new Mark(line, column), Assert.Throws<TextSyntaxException>(() => ParsedText.Read(yaml, TextFormat.Yaml)).Position);

    [Fact]
    public void Repeated_names_are_told_and_the_last_one_counts()
    {
        var text = ParsedText.Read("a: 1\nb: 2\na: 3\n");
        Assert.Equal(("a", new Mark(3, 1)), (Assert.Single(text.Duplicates).Key, text.Duplicates[0].KeyStart));
        Assert.Equal("""{"a":3,"b":2}""", text.Json.GetRawText());
    }

    [Fact]
    public void Text_that_utf8_can_not_hold_is_replaced() => Assert.Equal("\ufffd", ParsedText.Read("a: '\ud800'", TextFormat.Yaml).Json.GetProperty("a").GetString());

    [Fact]
    public void A_tree_keeps_order_kinds_and_places()
    {
        var tree = ParsedText.Read("b: [x, 2]\na:\n  c: true\n").Tree;
        Assert.Equal(["b", "a"], tree.Entries.Select(entry => entry.Key));
        Assert.Equal((NodeKind.Number, "2", new Mark(1, 8)), (tree["b"]!.Items[1].Kind, tree["b"]!.Items[1].Text, tree["b"]!.Items[1].Start));
        Assert.Equal(new Mark(3, 3), tree["a"]!.Find("c")!.KeyStart);
        Assert.Null(tree["z"]);
    }
}
