using Codegen.Contracts.Connectors;

namespace Codegen.Specs.Tests.Inference;

public sealed class RecordsRuleTests
{
    private static string Answer(string path, string schema, string parameters = "") => Api.Paths(Api.Answer(path, schema, parameters));

    private static IReadOnlyList<StreamDefinition> Streams(string document) => Compiling.Connector(document).Definition.Streams;

    [Fact]
    public void The_root_array_is_the_list()
    {
        var stream = Assert.Single(Streams(Answer("/things", "{type: array, items: {type: object, properties: {id: {type: integer}}}}")));
        Assert.Equal(FieldPath.Root, stream.Records.Path);
        Assert.Equal(RecordsShape.List, stream.Records.Shape);
    }

    [Theory]
    [InlineData("{type: object, properties: {links: {type: array, items: {type: object}}, things: {type: array, items: {type: object}}}}", "$.things")]
    [InlineData("{type: object, properties: {errors: {type: array, items: {type: object}}, data: {type: array, items: {type: object}}}}", "$.data")]
    [InlineData("{type: object, properties: {result: {type: object, properties: {items: {type: array, items: {type: object}}}}}}", "$.result.items")]
    [InlineData("{type: object, properties: {ids: {type: array, items: {type: string}}, whatever: {type: array, items: {type: object}}}}", "$.whatever")]
    public void The_best_array_of_objects_in_an_answer_is_the_list(string schema, string path) =>
        Assert.Equal(path, Assert.Single(Streams(Answer("/things", schema))).Records.Path.ToString());

    [Theory]
    [InlineData("/things", "{type: object, properties: {id: {type: integer}, labels: {type: array, items: {type: object}}}}")]
    [InlineData("/things/{id}", "{type: object, properties: {items: {type: array, items: {type: object}}}}")]
    [InlineData("/things", "{type: object, properties: {thing: {type: object, properties: {name: {type: string}, parts: {type: array, items: {type: object}}}}}}")]
    [InlineData("/things", "{type: object, properties: {_links: {type: object, properties: {items: {type: array, items: {type: object}}}}}}")]
    [InlineData("/things", "{type: array, items: {type: string}}")]
    [InlineData("/things", "{type: object, properties: {lefts: {type: array, items: {type: object}}, rights: {type: array, items: {type: object}}}}")]
    public void An_answer_that_describes_one_thing_or_no_objects_is_no_list(string path, string schema) => Assert.Empty(Streams(Answer(path, schema)));

    [Fact]
    public void A_paged_answer_is_a_list_even_where_its_arrays_name_is_unknown() =>
        Assert.Equal("$.found", Assert.Single(Streams(Answer("/search", "{type: object, properties: {id: {type: string}, found: {type: array, items: {type: object}}}}", Api.Query("page")))).Records.Path.ToString());

    [Fact]
    public void An_array_inside_a_record_is_never_looked_at() =>
        Assert.Equal("$.data", Assert.Single(Streams(Answer("/x", "{type: object, properties: {data: {type: array, items: {type: object, properties: {items: {type: array, items: {type: object}}}}}}}"))).Records.Path.ToString());

    [Fact]
    public void A_union_of_arrays_is_a_list_of_either_record()
    {
        var stream = Assert.Single(Streams(Answer("/things", "{anyOf: [{type: array, items: {type: object, properties: {a: {type: string}}}}, {type: array, items: {type: object, properties: {b: {type: integer}}}}]}")));
        Assert.Equal(["a", "b"], stream.Schema.Columns.Select(column => column.Name));
    }
}
