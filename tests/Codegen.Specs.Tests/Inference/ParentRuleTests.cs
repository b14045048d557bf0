using Codegen.Contracts.Connectors;

namespace Codegen.Specs.Tests.Inference;

public sealed class ParentRuleTests
{
    private const string Issue = "{type: object, required: [id, number], properties: {id: {type: integer}, number: {type: integer}, slug: {type: string}}}";

    private static StreamDefinition Child(string path, string parameter, string type, string record = Issue, string parentPath = "/issues") =>
        Compiling.Stream(Api.Paths(Api.Get(parentPath, record) + "\n" + Api.Get(path, "{type: object, properties: {id: {type: integer}}}", Api.Path(parameter, type))), name: "notes");

    [Theory]
    [InlineData("/issues/{number}/notes", "number", "integer", "$.number")]
    [InlineData("/issues/{issue_number}/notes", "issue_number", "integer", "$.number")]
    [InlineData("/issues/{issueNumber}/notes", "issueNumber", "integer", "$.number")]
    [InlineData("/issues/{issue_id}/notes", "issue_id", "integer", "$.id")]
    [InlineData("/issues/{issue}/notes", "issue", "integer", "$.id")]
    [InlineData("/issues/{issue_slug}/notes", "issue_slug", "string", "$.slug")]
    [InlineData("/notes/{issue_id}", "issue_id", "integer", "$.id")]
    public void A_parameter_is_filled_by_the_list_that_its_path_or_its_name_tells_of(string path, string parameter, string type, string field)
    {
        var stream = Child(path, parameter, type);
        Assert.Equal("issues", stream.Parent?.Stream);
        Assert.Equal(new ParentBinding(parameter, FieldPathOf(field)), Assert.Single(stream.Parent!.Bindings));
        Assert.Equal(new RequestParameter(parameter, ParameterLocation.Path, ParameterSource.Parent, parameter), Assert.Single(stream.Request.Parameters));
    }

    [Theory]
    [InlineData("/issues/{issue_name}/notes", "issue_name", "string")]
    [InlineData("/issues/{issue}/notes", "issue", "string")]
    [InlineData("/boards/{board_id}/notes", "board_id", "integer")]
    public void What_no_field_fits_becomes_a_setting(string path, string parameter, string type)
    {
        var stream = Child(path, parameter, type);
        Assert.Null(stream.Parent);
        Assert.Equal(ParameterSource.Config, Assert.Single(stream.Request.Parameters).Source);
    }

    [Fact]
    public void A_child_of_a_refused_parent_is_refused()
    {
        var document = Api.Paths(Api.Get("/issues", Issue, Api.Query("page")) + "\n" + Api.Get("/issues/{issue_id}/notes", "{type: object}", Api.Path("issue_id", "integer")));
        Assert.Contains("its parent 'issues' is refused: paging by the parameter 'page'", Compiling.Stream(document, name: "notes").Refusal);
    }

    [Fact]
    public void A_grandchild_needs_its_parent_to_repeat_the_grandparents_key()
    {
        var three = Api.Get("/issues", Issue) + "\n" + Api.Get("/issues/{issue_id}/notes", "{type: object, required: [id, issue_id], properties: {id: {type: integer}, issue_id: {type: integer}}}", Api.Path("issue_id", "integer"))
            + "\n" + Api.Get("/issues/{issue_id}/notes/{note_id}/marks", "{type: object, properties: {id: {type: integer}}}", $"{Api.Path("issue_id", "integer")}, {Api.Path("note_id", "integer")}");
        var marks = Compiling.Stream(Api.Paths(three), name: "marks");
        Assert.Null(marks.Refusal);
        Assert.Equal(["note_id", "issue_id"], marks.Parent!.Bindings.Select(binding => binding.Parameter));

        var poorer = Compiling.Stream(Api.Paths(three.Replace(", issue_id: {type: integer}", "").Replace("[id, issue_id]", "[id]")), name: "marks");
        Assert.Contains("its parent's parent", poorer.Refusal);
    }

    private static FieldPath FieldPathOf(string text) => new(text.Substring(2).Split('.'));
}
