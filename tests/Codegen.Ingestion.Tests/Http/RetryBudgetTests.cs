using Codegen.Ingestion.Connections;
using Codegen.Ingestion.Http;

namespace Codegen.Ingestion.Tests.Http;

public sealed class RetryBudgetTests
{
    [Fact]
    public void Delays_are_spread_within_their_bounds_and_the_same_for_the_same_seed()
    {
        HttpSettings http = new();
        var delays = Delays(http, 7);
        Assert.Equal(delays, Delays(http, 7));
        Assert.NotEqual(delays, Delays(http, 8));
        Assert.All(delays, delay => Assert.InRange(delay, http.RetryBase, http.RetryCap));
        Assert.True(delays.Distinct().Count() > 20);
    }

    [Fact]
    public void Waits_are_taken_from_a_budget_and_never_beyond_it()
    {
        RetryBudget budget = new(new Traffic("items", null), TimeSpan.FromMinutes(15));
        Assert.True(budget.TryWait(TimeSpan.FromMinutes(10)));
        Assert.False(budget.TryWait(TimeSpan.FromMinutes(6)));
        Assert.True(budget.TryWait(TimeSpan.FromMinutes(5)));
    }

    private static List<TimeSpan> Delays(HttpSettings http, int seed)
    {
        RetryBudget budget = new(new Traffic("items", null), TimeSpan.Zero);
        Random random = new(seed);
        return [.. Enumerable.Range(0, 100).Select(_ => budget.NextDelay(http, random))];
    }
}
