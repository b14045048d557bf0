namespace Codegen.Specs.Tests.Inference;

public sealed class PageSizeRuleTests
{
    [Theory]
    [InlineData("{type: integer, maximum: 250, default: 10}", "", 250)]
    [InlineData("{type: integer, exclusiveMaximum: true, maximum: 51}", "", 50)]
    [InlineData("{type: integer, maximum: 30}", "", 30)]
    [InlineData("{type: integer, default: 20}", "The number of results per page (max 50).", 50)]
    [InlineData("{type: integer}", "Limit can range between 1 and 75, and the default is 10.", 75)]
    [InlineData("{type: integer}", "Up to 500 records.", 500)]
    [InlineData("{type: integer, default: 20}", "How many.", 100)]
    [InlineData("{type: integer, default: 200}", "How many.", 200)]
    [InlineData("{type: integer, maximum: 2147483647}", "", 1000)]
    [InlineData("{type: integer, enum: [10, 25, 50]}", "", 50)]
    [InlineData("{type: integer, maximum: 0}", "", 1)]
    public void The_maximum_is_asked_for_else_a_hundred_else_the_default(string schema, string description, int size) =>
        Assert.Equal(size, Compiling.Stream(Api.List(headers: "Link: {schema: {type: string}}", parameters: Api.Query("per_page", schema, description))).Paging.Size);
}
