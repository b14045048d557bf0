using Codegen.Contracts.Connectors;

namespace Codegen.Specs.Tests.Inference;

public sealed class PagingRuleTests
{
    private const string Size = "{name: limit, in: query, schema: {type: integer, maximum: 250}}";

    [Fact]
    public void A_declared_link_header_is_followed()
    {
        var paging = Compiling.Stream(Api.List(headers: "link: {schema: {type: string}}", parameters: Api.Query("page") + ", " + Size)).Paging;
        Assert.Equal(new PagingDefinition { Kind = PagingKind.Link, SizeParameter = "limit", Size = 250 }, paging);
    }

    [Fact]
    public void Starting_after_with_has_more_takes_the_last_records_key()
    {
        var stream = Compiling.Stream(Api.List(parameters: $"{Api.Query("starting_after")}, {Api.Query("ending_before")}, {Size}", beside: "has_more: {type: boolean}"));
        Assert.Equal(
            new PagingDefinition
            {
                Kind = PagingKind.LastId,
                Parameter = "starting_after",
                Field = new FieldPath("id"),
                More = new FieldPath("has_more"),
                SizeParameter = "limit",
                Size = 250,
            },
            stream.Paging);
        Assert.Null(stream.Refusal);
        Assert.Empty(stream.Request.Parameters);
    }

    [Theory]
    [InlineData("page", "")]
    [InlineData("pageNumber", "")]
    [InlineData("offset", "")]
    [InlineData("cursor", "next_cursor: {type: string}")]
    [InlineData("page_token", "nextPageToken: {type: string}")]
    [InlineData("starting_after", "")]
    [InlineData("page[number]", "")]
    [InlineData("limit", "")]
    [InlineData("continue", "")]
    [InlineData("other", "page: {type: object, properties: {number: {type: integer}, totalElements: {type: integer}}}")]
    [InlineData("other", "offset: {type: integer}, total: {type: integer}")]
    [InlineData("other", "next: {type: string, format: uri}")]
    [InlineData("other", "meta: {type: object, properties: {next_page_url: {type: string}}}")]
    [InlineData("other", "has_more: {type: boolean}")]
    [InlineData("other", "'@odata.nextLink': {type: string}")]
    public void Whatever_else_shows_paging_is_refused_with_the_reason(string parameter, string beside)
    {
        var result = Compiling.Compile(Api.List(parameters: Api.Query(parameter), beside: beside));
        var stream = Assert.Single(result.Connector!.Definition.Streams);
        Assert.Contains(beside.Length == 0 ? $"'{parameter}'" : "not supported yet", stream.Refusal);
        Assert.Contains("paginate: none", stream.Refusal);
        Assert.NotEmpty(stream.Schema.Columns);
        Assert.Contains(result.Problems, problem => problem.Code == "CG0201");
    }

    [Fact]
    public void The_parameter_that_surely_pages_is_named_before_one_that_may() =>
        Assert.Contains("'Page'", Compiling.Stream(Api.List(parameters: Api.Query("From") + ", " + Api.Query("Page"))).Refusal);

    [Theory]
    [InlineData("{$ref: 'shared/page.yml'}", "")]
    [InlineData("{$ref: '#/components/parameters/none'}", "")]
    [InlineData("", "meta: {$ref: 'shared/meta.yml'}")]
    [InlineData("", "meta: {type: object, properties: {links: {$ref: 'shared/links.yml'}}}")]
    public void What_can_not_be_read_is_never_taken_for_the_absence_of_pages(string parameter, string beside)
    {
        var result = Compiling.Compile(Api.List(parameters: parameter, beside: beside));
        Assert.Contains("the document can't be read", Assert.Single(result.Connector!.Definition.Streams).Refusal);
        Assert.Contains("paginate: none", result.Connector!.Definition.Streams[0].Refusal);
    }

    [Fact]
    public void An_answer_put_together_from_a_part_that_is_missing_is_refused()
    {
        var document = Api.Paths(Api.Answer(
            "/things", "{allOf: [{type: object, properties: {things: {type: array, items: {type: object, properties: {id: {type: integer}}}}}}, {$ref: 'pagination.yml'}]}"));
        Assert.Contains("'pagination.yml' leads out of the document", Compiling.Stream(document).Refusal);
    }

    [Theory]
    [InlineData("Returns a paginated list.", true)]
    [InlineData("Pagination works by pages.", true)]
    [InlineData("The answer is not paginated.", false)]
    [InlineData("Returns all things.", false)]
    public void A_description_that_speaks_of_pages_is_enough_to_refuse(string description, bool refused) =>
        Assert.Equal(refused, Compiling.Stream(Api.List(description: description)).Refusal is not null);

    [Theory]
    [InlineData("since", "{type: string, format: date-time}")]
    [InlineData("after", "{type: string, format: date}")]
    [InlineData("filter", "{type: string}")]
    [InlineData("count", "{type: boolean}")]
    public void Parameters_that_do_not_page_leave_one_request(string parameter, string schema)
    {
        var stream = Compiling.Stream(Api.List(parameters: Api.Query(parameter, schema)));
        Assert.Equal(PagingDefinition.Single, stream.Paging);
        Assert.Null(stream.Refusal);
    }

    [Fact]
    public void A_mapping_that_says_one_request_is_enough_is_believed() =>
        Assert.Null(Compiling.Stream(Api.List(parameters: Api.Query("page")), "streams: {things: {paginate: none}}").Refusal);
}
