using Codegen.Contracts.Connectors;

namespace Codegen.Specs.Tests.Inference;

public sealed class FeedRuleTests
{
    private const string Range = "{name: created, in: query, style: deepObject, schema: {type: object, properties: {gte: {type: integer}, lt: {type: integer}}}}";
    private static readonly string Document = Api.Paths(
        Api.Get("/customers", "{type: object, properties: {id: {type: string}, object: {type: string, enum: [customer]}}}") + "\n"
        + Api.Get("/plain", "{type: object, properties: {id: {type: string}}}") + "\n"
        + Api.Get("/events", "{type: object, properties: {id: {type: string}, type: {type: string}, created: {type: integer}, data: {type: object, properties: {object: {type: object}}}}}", Range));

    [Fact]
    public void A_feed_is_understood_from_its_name_alone()
    {
        var connector = Compiling.Connector(Document, "streams: {customers: {changes: events}}");
        var changes = Assert.Single(connector.Definition.Streams, stream => stream.Name == "customers").Changes!;
        Assert.Equal(("events", "$.data.object", "$.created", TimeFormat.EpochSeconds), (changes.From, changes.Take.ToString(), changes.At.Path.ToString(), changes.At.Format));
        Assert.Equal(("$.data.object.object", "customer"), (Assert.Single(changes.Where).Field.ToString(), changes.Where[0].Values[0]));
        Assert.Equal(("$.type", "customer.deleted"), (Assert.Single(changes.Delete).Field.ToString(), changes.Delete[0].Values[0]));
        Assert.Equal(["customers"], connector.Mapped);
    }

    [Fact]
    public void A_feed_that_nobody_selected_is_included_with_its_cursor() =>
        Assert.Equal("created[gte]", Compiling.Stream(Document, "streams: {customers: {changes: events}}", "events").Cursor!.StartParameter);

    [Fact]
    public void A_feed_whose_entries_can_not_be_told_apart_needs_a_condition()
    {
        Assert.Equal(
            "specs/test/mapping.yaml(1,29): error CG0113: stream 'plains': nothing tells which entries of 'events' are about it; say `where:`, such as $.type matches 'plain.*'",
            Compiling.Errors(Document, "streams: {plains: {changes: events}}"));
        var changes = Compiling.Stream(Document, "streams: {plains: {changes: {from: events, where: \"$.type matches 'plain.*'\", delete: $.type == plain.gone}}}", "plains").Changes!;
        Assert.Equal(ConditionOperator.Matches, Assert.Single(changes.Where).Operator);
        Assert.Equal("plain.gone", Assert.Single(changes.Delete).Values[0]);
    }
}
