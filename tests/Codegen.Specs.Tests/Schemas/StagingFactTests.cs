using Codegen.Contracts.Connectors;
using Codegen.Contracts.Schemas;

namespace Codegen.Specs.Tests.Schemas;

/// <summary>What staging and catalogs take from a column beyond its type.</summary>
public sealed class StagingFactTests
{
    [Theory]
    [InlineData("made", "{type: integer, format: unix-time}", TimeFormat.EpochSeconds)]
    [InlineData("made", "{type: [integer, 'null'], format: unix-time}", TimeFormat.EpochSeconds)]
    [InlineData("made", "{type: integer, format: epoch-millis}", TimeFormat.EpochMilliseconds)]
    [InlineData("made", "{type: integer, description: Measured in seconds since the Unix epoch.}", TimeFormat.EpochSeconds)]
    [InlineData("made", "{type: integer, description: Milliseconds since 1970.}", TimeFormat.EpochMilliseconds)]
    [InlineData("created", "{type: integer}", TimeFormat.EpochSeconds)]
    [InlineData("created_at", "{type: integer, example: 1767225600000}", TimeFormat.EpochMilliseconds)]
    [InlineData("made", "{type: integer}", null)]
    [InlineData("amount", "{type: integer, description: In cents.}", null)]
    [InlineData("made", "{type: string, format: unix-time}", null)]
    [InlineData("created_at", "{type: string, format: date-time}", null)]
    [InlineData("created", "{anyOf: [{type: integer}, {type: string}]}", null)]
    public void An_integer_that_counts_time_is_known(string name, string schema, TimeFormat? epoch) =>
        Assert.Equal(epoch, Column(name, schema).Epoch);

    [Fact]
    public void Why_an_integer_counts_time_is_in_the_evidence()
    {
        var connector = Compiling.Connector(Api.List("id: {type: integer}, made: {type: integer, format: unix-time}"));

        var decision = Compiling.Decision(connector, "streams.things.columns.made.epoch");
        Assert.Equal(("seconds", Evidence.Spec, Certainty.High, "/components/schemas/thing/properties/made"), (decision.Value, decision.From, decision.Sure, decision.Where));
        Assert.DoesNotContain(connector.Decisions, other => other.Subject == "streams.things.columns.id.epoch");
    }

    [Theory]
    [InlineData("{type: string, enum: [a, b, a]}", "a b")]
    [InlineData("{type: integer, enum: [1, 2]}", "1 2")]
    [InlineData("{type: string, const: a}", "a")]
    [InlineData("{oneOf: [{type: string, enum: [a, b]}, {type: 'null'}]}", "a b")]
    [InlineData("{anyOf: [{type: string, enum: [a]}, {type: string}]}", "")]
    [InlineData("{type: array, items: {type: string, enum: [a]}}", "")]
    [InlineData("{type: string}", "")]
    public void The_values_that_a_document_allows_are_known(string schema, string values) =>
        Assert.Equal(values, string.Join(' ', Column("field", schema).Values));

    [Theory]
    [InlineData("a{{b}}", "a_{b}}")]
    [InlineData("{% x %}", "_% x %}")]
    [InlineData("{#", "_#")]
    [InlineData("{{{", "__{")]
    [InlineData("{x}", "{x}")]
    [InlineData("a{", "a{")]
    public void No_column_name_begins_what_a_template_would_run(string field, string name)
    {
        var column = Column(field, "{type: string}");

        Assert.Equal((field, name), (column.Field, column.Name));
    }

    [Theory]
    [InlineData("{type: object, additionalProperties: {type: number}}", true)]
    [InlineData("{additionalProperties: true}", true)]
    [InlineData("{type: object}", false)]
    [InlineData("{type: string}", false)]
    public void A_record_of_undeclared_names_is_a_dictionary(string record, bool isDictionary)
    {
        var schema = Compiling.Stream(Api.Paths(Api.Get("/things", record)), "codegen: 1\nstreams: {things: GET /things}\n").Schema;

        Assert.Equal((true, isDictionary), (schema.WholeRecord, schema.Dictionary));
    }

    private static Column Column(string name, string schema) =>
        Assert.Single(Compiling.Stream(Api.List($"'{name}': {schema}")).Schema.Columns);
}
