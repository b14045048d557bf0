namespace Codegen.EndToEnd.Tests.Impact;

/// <summary>A provider changes its document: the marts that this breaks are named, through the real generator, and no others.</summary>
public sealed class SpecChangeTests
{
    private const string Amount = "        amount: {type: integer, description: 'In the smallest unit of `currency`.'}";

    [Fact]
    public async Task A_renamed_amount_breaks_the_marts_of_revenue_and_no_other()
    {
        using var changed = new ChangedSpecs();
        changed.Edit("stripe/openapi.yaml", Amount, Amount.Replace("amount:", "amount_minor:", StringComparison.Ordinal));
        var impact = (await changed.CompareAsync()).Expect(4);
        Assert.Contains("fct_revenue_daily.revenue_eur", impact.Output, StringComparison.Ordinal);
        Assert.Contains("customer_overview.revenue_eur", impact.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("fct_issue_cycle_time", impact.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("dim_customer", impact.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_and_new_fields_break_nothing()
    {
        using var changed = new ChangedSpecs();
        changed.Edit("stripe/openapi.yaml", Amount, $"{Amount.Replace("In the smallest unit", "In minor units", StringComparison.Ordinal)}\n        colour: {{type: string, nullable: true}}");
        var impact = (await changed.CompareAsync("--output", "markdown")).Expect(0);
        Assert.Contains("colour", impact.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("fct_revenue", impact.Output, StringComparison.Ordinal);
    }
}
