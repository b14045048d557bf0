namespace Codegen.Specs.Tests.Inference;

public sealed class KeyRuleTests
{
    [Theory]
    [InlineData("name: {type: string}, id: {type: integer}", "$.id")]
    [InlineData("id: {type: number}, key: {type: string}", "$.id")]
    [InlineData("uuid: {type: string}, key: {type: string}", "$.uuid")]
    [InlineData("thing_id: {type: string}, other_id: {type: string}", "$.thing_id")]
    [InlineData("thingId: {type: string}", "$.thingId")]
    [InlineData("number: {type: integer}, title: {type: string}", "$.number")]
    [InlineData("ref: {type: string, format: uuid}, title: {type: string}", "$.ref")]
    public void A_record_is_identified_by_the_field_that_is_named_so(string fields, string key) =>
        Assert.Equal(key, Assert.Single(Compiling.Stream(Api.List(fields, required: "number, ref")).Key).ToString());

    [Fact]
    public void An_extension_that_names_the_key_wins() =>
        Assert.Equal(["$.a", "$.b"], Compiling.Stream(Api.List("id: {type: string}, a: {type: string}, b: {type: integer}").Replace("type: object, required", "x-primary-key: [a, b], type: object, required")).Key.Select(path => path.ToString()));

    [Fact]
    public void The_field_that_fills_the_path_of_one_record_identifies_it()
    {
        var document = Api.Paths(
            Api.Get("/branches", "{type: object, properties: {name: {type: string}, sha: {type: string}}}") + "\n" + Api.Get("/branches/{branch}", "{type: object}", Api.Path("branch")));
        Assert.Equal("$.name", Assert.Single(Compiling.Stream(document, name: "branches").Key).ToString());
    }

    [Theory]
    [InlineData("id: {type: object}")]
    [InlineData("title: {type: string}")]
    [InlineData("number: {type: integer}")]
    public void Where_nothing_identifies_a_record_its_hash_does_and_that_is_said(string fields)
    {
        var result = Compiling.Compile(Api.List(fields));
        Assert.Empty(Assert.Single(result.Connector!.Definition.Streams).Key);
        Assert.Contains(result.Problems, problem => problem.Code == "CG0206");
    }
}
