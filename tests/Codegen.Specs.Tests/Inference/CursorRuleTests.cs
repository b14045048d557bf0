using Codegen.Contracts.Connectors;

namespace Codegen.Specs.Tests.Inference;

public sealed class CursorRuleTests
{
    private const string Fields = "id: {type: integer}, created_at: {type: string, format: date-time}, updated_at: {type: string, format: date-time}";
    private const string Instant = "{type: string, format: date-time}";

    [Theory]
    [InlineData("updated_since", "", 0)]
    [InlineData("updated_after", "", 0)]
    [InlineData("updatedSince", "", 0)]
    [InlineData("updated_at_min", "", 0)]
    [InlineData("updated_at[gte]", "", 0)]
    [InlineData("modified_since", "", 0)]
    [InlineData("since", "Only things updated at or after this time.", 0)]
    [InlineData("since", "Only show results that were last updated after the given time.", 1)]
    [InlineData("start_date", "Things modified since then.", 0)]
    public void An_update_time_and_the_parameter_that_filters_by_it_make_a_cursor(string parameter, string description, int lookbackSeconds)
    {
        var cursor = Compiling.Stream(Api.List(Fields, Api.Query(parameter, Instant, description))).Cursor;
        Assert.NotNull(cursor);
        Assert.Equal(new TimeField(new FieldPath("updated_at"), TimeFormat.Rfc3339), cursor.Field);
        Assert.Equal((parameter, null, TimeFormat.Rfc3339, CursorOrder.None), (cursor.StartParameter, cursor.EndParameter, cursor.ParameterFormat, cursor.Order));
        Assert.Equal(TimeSpan.FromSeconds(lookbackSeconds), cursor.Lookback);
    }

    [Theory]
    [InlineData("since", "Only things after this one.")]
    [InlineData("since", "")]
    [InlineData("closed_after", "")]
    [InlineData("created_after", "")]
    public void A_filter_by_anything_else_is_not_used_for_updates(string parameter, string description) =>
        Assert.Null(Compiling.Stream(Api.List(Fields, Api.Query(parameter, Instant, description))).Cursor);

    [Fact]
    public void A_parameter_that_takes_an_id_is_no_filter_by_time() =>
        Assert.Null(Compiling.Stream(Api.List(Fields, Api.Query("since", "{type: integer}", "A thing id. Only things updated with a greater id."), headers: "Link: {schema: {type: string}}")).Cursor);

    [Fact]
    public void Both_bounds_are_found() =>
        Assert.Equal("updated_before", Compiling.Stream(Api.List(Fields, $"{Api.Query("updated_after", Instant)}, {Api.Query("updated_before", Instant)}")).Cursor!.EndParameter);

    [Theory]
    [InlineData("{type: integer}", "Unix timestamp", "updated: {type: integer, format: unix-time}", TimeFormat.EpochSeconds, TimeFormat.EpochSeconds)]
    [InlineData("{type: integer}", "Milliseconds since the epoch", "updated: {type: integer, description: In milliseconds since 1970.}", TimeFormat.EpochMilliseconds, TimeFormat.EpochMilliseconds)]
    [InlineData("{type: string, format: date}", "", "updated: {type: string, format: date-time}", TimeFormat.Rfc3339, TimeFormat.Date)]
    public void Formats_of_field_and_parameter_are_found(string schema, string description, string field, TimeFormat fieldFormat, TimeFormat parameterFormat)
    {
        var cursor = Compiling.Stream(Api.List(field, Api.Query("updated_since", schema, description))).Cursor;
        Assert.Equal((fieldFormat, parameterFormat), (cursor!.Field.Format, cursor.ParameterFormat));
    }

    private const string Range = "{anyOf: [{type: object, properties: {gt: {type: integer}, gte: {type: integer}, lt: {type: integer}, lte: {type: integer}}}, {type: integer}]}";
    private static readonly string Events = Api.List("id: {type: string}, created: {type: integer}", Api.Query("created", Range, more: "style: deepObject"), description: "Things, the most recent first. Kept for the last 30 days.");

    [Fact]
    public void A_creation_time_is_offered_and_not_used_since_it_misses_updates()
    {
        var connector = Compiling.Connector(Events);
        Assert.Null(Assert.Single(connector.Definition.Streams).Cursor);
        Assert.Contains("created desc < created[gte] .. created[lt]", Compiling.Decision(connector, "streams.things.cursor").Why);
    }

    [Fact]
    public void A_creation_time_is_used_where_the_mapping_asks()
    {
        var cursor = Compiling.Stream(Events, "streams: {things: {cursor: {lookback: 7d}}}").Cursor;
        Assert.Equal(
            new CursorDefinition
            {
                Field = new TimeField(new FieldPath("created"), TimeFormat.EpochSeconds),
                Order = CursorOrder.Descending,
                StartParameter = "created[gte]",
                EndParameter = "created[lt]",
                ParameterFormat = TimeFormat.EpochSeconds,
                Lookback = TimeSpan.FromDays(7),
                Retention = TimeSpan.FromDays(30),
            },
            cursor);
    }

    [Fact]
    public void A_creation_time_without_lookback_or_feed_is_warned_of() =>
        Assert.Contains(Compiling.Compile(Events, "streams: {things: {cursor: 'created < created[gte]'}}").Problems, problem => problem.Code == "CG0204");

    [Fact]
    public void A_lower_bound_that_the_provider_insists_on_becomes_a_setting()
    {
        var connector = Compiling.Connector(Api.List(Fields, Api.Query("updated_since", Instant, required: true)));
        Assert.Equal("updated_since", Assert.Single(connector.Definition.Config).Name);
        Assert.Equal("updated_since", Assert.Single(connector.Definition.Streams).Cursor!.BeginConfig);
    }
}
