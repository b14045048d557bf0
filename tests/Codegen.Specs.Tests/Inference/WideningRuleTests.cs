namespace Codegen.Specs.Tests.Inference;

public sealed class WideningRuleTests
{
    [Theory]
    [InlineData("{type: string, enum: [open, closed, all], default: open}", "all")]
    [InlineData("{type: string, enum: [open, ALL]}", "ALL")]
    [InlineData("{type: string, enum: [open, all], default: all}", null)]
    [InlineData("{type: string, enum: [open, closed], default: open}", null)]
    [InlineData("{type: string}", null)]
    public void A_filter_whose_default_leaves_records_out_is_widened(string schema, string? value) =>
        Assert.Equal(value, Compiling.Stream(Api.List(parameters: Api.Query("state", schema))).Request.Parameters.SingleOrDefault()?.Value);

    [Fact]
    public void A_default_that_can_not_be_widened_is_reported()
    {
        var decision = Compiling.Decision(Compiling.Connector(Api.List(parameters: Api.Query("state", "{type: string, enum: [open, closed], default: open}"))), "streams.things.params.state");
        Assert.Equal(("open", Certainty.Low), (decision.Value, decision.Sure));
        Assert.Contains(Compiling.Compile(Api.List(parameters: Api.Query("state", "{type: string, enum: [open, closed], default: open}"))).Problems, problem => problem.Code == "CG0205");
    }

    [Fact]
    public void A_mapping_has_the_last_word() =>
        Assert.Equal("closed", Assert.Single(Compiling.Stream(Api.List(parameters: Api.Query("state", "{type: string, enum: [open, closed, all], default: open}")), "streams: {things: {params: {state: closed}}}").Request.Parameters).Value);
}
