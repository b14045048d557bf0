namespace Codegen.Yaml.Tests;

public sealed class ParsedTextTests
{
    [Fact]
    public void A_yaml_and_a_json_text_give_the_same_json()
    {
        var yaml = ParsedText.Read("a:\n  - 1\n  - x: true\n    y: ~\n200: 'yes'\n");
        var json = ParsedText.Read("""{"a": [1, {"x": true, "y": null}], "200": "yes"}""");
        Assert.Equal(json.Json.GetRawText().Replace(" ", ""), yaml.Json.GetRawText());
    }

    [Theory]
    [InlineData("a:\n  - 1\n  - x: true\n", 3, 5)]
    [InlineData("{\n\"a\": [\n1, {\"x\": true}]}", 3, 5)]
    public void A_pointer_leads_to_the_place_of_its_name(string text, int line, int column) =>
        Assert.Equal(new Mark(line, column), ParsedText.Read(text).PositionOf("/a/1/x"));
}
