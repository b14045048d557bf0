namespace Codegen.EndToEnd.Tests.Story;

/// <summary>The models that are shipped, as a user runs them.</summary>
[Collection(SharedStory.Name)]
public sealed class ShippedModelTests(StoryFixture story)
{
    [Fact]
    public void Every_model_is_built_and_every_test_passes()
    {
        var rows = story.LastBuild.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToList();

        Assert.All(rows, row => Assert.True(row[1] is "success" or "pass", string.Join(',', row)));
        Assert.InRange(rows.Count(row => row[1] == "pass"), 100, 1000);
    }

    [Fact]
    public async Task Histories_that_grew_equal_those_that_are_made_anew() =>
        (await story.Workspace.RunAsync("models", "rebuild", "--verify")).Expect(0);

    [Fact]
    public async Task Revenue_goes_back_to_the_amounts_of_stripe_and_the_rates_of_frankfurter()
    {
        var lineage = (await story.Workspace.RunAsync("models", "lineage", "fct_revenue_daily.revenue_eur")).Expect(0).Output;
        var values = lineage[lineage.IndexOf("values from", StringComparison.Ordinal)..lineage.IndexOf("rows decided by", StringComparison.Ordinal)];

        Assert.Matches(@"stripe\.charges\.amount +.*GET /v1/charges +/data/\*/amount", values);
        Assert.Matches(@"stripe\.refunds\.amount +.*GET /v1/refunds +/data/\*/amount", values);
        Assert.Matches(@"frankfurter\.rates\.value +.*GET /v1/\{start\}\.\.\{end\} +/rates/\*/\*", values);
    }
}
