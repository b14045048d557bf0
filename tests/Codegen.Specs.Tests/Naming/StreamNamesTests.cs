namespace Codegen.Specs.Tests.Naming;

public sealed class StreamNamesTests
{
    private static string Names(params string[] paths) =>
        string.Join(" ", Compiling.Connector(Api.Paths(string.Join("\n", paths), "components: {schemas: {issue-comment: {type: object}, IssueDto: {type: object}, Company: {type: object}}}")).Definition.Streams.Select(stream => stream.Name));

    private static string Get(string path, string schema) => Api.Get(path, schema.Length == 0 ? "{type: object}" : $"{{$ref: '#/components/schemas/{schema}'}}");

    [Theory]
    [InlineData("/a/comments", "issue-comment", "issue_comments")]
    [InlineData("/a/x", "IssueDto", "issues")]
    [InlineData("/a/x", "Company", "companies")]
    [InlineData("/v1/shopping-carts", "", "shopping_carts")]
    [InlineData("/api/v2/people", "", "people")]
    [InlineData("/Orders.json", "", "orders")]
    [InlineData("/", "", "records")]
    [InlineData("/2fa", "", "stream_2fas")]
    public void A_stream_is_named_by_its_schema_else_by_its_path(string path, string schema, string expected) => Assert.Equal(expected, Names(Get(path, schema)));

    [Fact]
    public void Names_that_several_would_have_go_on_to_the_next_level() =>
        Assert.Equal("issues orgs_issues user_issues", Names(Get("/issues", "IssueDto"), Get("/orgs/issues", "IssueDto"), Get("/user/issues", "IssueDto")));

    [Fact]
    public void Names_are_unique_whatever_the_document_does()
    {
        var names = Names(Get("/a", ""), Get("/a/", ""), Get("/A", ""), Get("//a", "")).Split(' ');
        Assert.Equal(4, names.Distinct().Count());
    }
}
