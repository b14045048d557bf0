using Codegen.Contracts.Errors;
using Codegen.Ingestion.Paging;
using Codegen.Ingestion.Requests;

namespace Codegen.Ingestion.Tests.Paging;

public sealed class ProgressGuardTests
{
    private readonly ProgressGuard _guard = new("items");

    [Fact]
    public void A_page_that_leads_to_itself_is_an_error() =>
        Assert.Equal("CG1202", Assert.Throws<CodegenException>(() => _guard.Check(Page(1), Facts(1), Page(1))).Code);

    [Fact]
    public void A_page_that_leads_back_is_an_error()
    {
        _guard.Check(Page(1), Facts(1), Page(2));
        Assert.Equal("CG1202", Assert.Throws<CodegenException>(() => _guard.Check(Page(2), Facts(2), Page(1))).Code);
    }

    [Fact]
    public void The_same_records_under_another_address_are_an_error_if_it_leads_on()
    {
        _guard.Check(Page(1), Facts(7), Page(2));
        Assert.Equal("CG1203", Assert.Throws<CodegenException>(() => _guard.Check(Page(2), Facts(7), Page(3))).Code);
    }

    [Fact]
    public void Only_known_records_are_an_error_if_the_page_leads_on() =>
        Assert.Equal("CG1204", Assert.Throws<CodegenException>(() => _guard.Check(Page(1), Facts(1) with { HasFresh = false }, Page(2))).Code);

    [Fact]
    public void A_last_page_may_repeat_what_moved_there_while_the_walk_went_on()
    {
        _guard.Check(Page(1), Facts(7), Page(2));
        _guard.Check(Page(2), Facts(7) with { HasFresh = false }, null);
    }

    [Fact]
    public void Empty_pages_that_lead_on_are_no_repetition()
    {
        for (var page = 1; page <= 5; page++)
            _guard.Check(Page(page), Facts(0) with { Records = 0, HasFresh = false }, Page(page + 1));
    }

    private static PageRequest Page(int number) => new(new Uri($"https://a.test/items?page={number}"), []);

    private static PageFacts Facts(int hash) => new() { Records = 2, Hash = (UInt128)hash, HasFresh = true };
}
