using System.Text.Json;

namespace Codegen.Sandbox.Tests;

public sealed class PagingTests
{
    private const string Issues = "repos/octocat/hello-world/issues";

    [Theory]
    [InlineData("per_page=100&state=all")]
    [InlineData("per_page=7&state=all&sort=updated&direction=asc")]
    public async Task A_walk_by_links_meets_every_record_once(string query)
    {
        await using var played = await Played.GithubAsync();
        var met = new List<string>();
        foreach (var repository in new[] { "hello-world", "spoon-knife" })
            met.AddRange(await played.WalkLinksAsync($"repos/octocat/{repository}/issues?{query}"));

        Assert.Equal((await played.TruthAsync("issues")).Order(), met.Order());
    }

    [Fact]
    public async Task Links_lead_on_by_a_cursor_where_the_operation_takes_one()
    {
        var behaviour = Path.GetTempFileName();
        await File.WriteAllTextAsync(behaviour, "streams: {tickets: {from: listTickets, paging: link, key: ticket_id, count: 20}}", TestContext.Current.CancellationToken);
        await using var played = await Played.StartAsync(Played.TestFile("Documents/shop.yaml"), behaviour);
        File.Delete(behaviour);
        using var first = await played.AskAsync("tickets");

        Assert.Contains("cursor=", Played.Link(first, "next"), StringComparison.Ordinal);
        Assert.Equal((await played.TruthAsync("tickets")).Order(), (await played.WalkLinksAsync("tickets", "tickets")).Order());
    }

    [Fact]
    public async Task Links_are_absolute_keep_the_query_and_name_only_pages_that_are_there()
    {
        await using var played = await Played.GithubAsync(o => o with { Counts = new Dictionary<string, int> { ["issues"] = 7 } });
        var all = (await played.WalkLinksAsync($"{Issues}?state=all")).Count;
        using var first = await played.AskAsync($"{Issues}?state=all&per_page=1");
        using var last = await played.AskAsync($"{Issues}?state=all&per_page=1&page={all}");
        using var only = await played.AskAsync($"{Issues}?state=all");
        using var beyond = await played.AskAsync($"{Issues}?state=all&per_page=1&page={all + 5}");

        Assert.Equal(new Uri(played.Client.BaseAddress!, $"{Issues}?state=all&per_page=1&page=2").ToString(), Played.Link(first, "next"));
        Assert.EndsWith($"page={all}", Played.Link(first, "last"), StringComparison.Ordinal);
        Assert.Null(Played.Link(first, "prev"));
        Assert.Null(Played.Link(last, "next"));
        Assert.EndsWith($"page={all - 1}", Played.Link(last, "prev"), StringComparison.Ordinal);
        Assert.EndsWith("page=1", Played.Link(last, "first"), StringComparison.Ordinal);
        Assert.False(only.Headers.Contains("Link"));
        Assert.Null(Played.Link(beyond, "next"));
        Assert.Equal("[]", await beyond.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("", 30)]
    [InlineData("&per_page=5", 5)]
    [InlineData("&per_page=1000", 100)]
    public async Task Pages_have_the_default_size_the_asked_size_and_at_most_the_cap(string query, int expected)
    {
        await using var played = await Played.GithubAsync();

        Assert.Equal(expected, (await played.JsonAsync($"{Issues}?state=all{query}")).GetArrayLength());
    }

    [Fact]
    public async Task A_walk_by_the_last_id_meets_every_record_once_newest_first()
    {
        await using var played = await Played.StripeAsync();
        var met = await played.WalkLastAsync("v1/charges");

        Assert.Equal((await played.TruthAsync("charges")).Order(), met.Order());
        var created = met.Select(record => JsonDocument.Parse(record).RootElement.GetProperty("created").GetInt64()).ToList();
        Assert.Equal(created.OrderDescending(), created);
    }

    [Fact]
    public async Task A_page_before_an_id_ends_with_its_predecessor()
    {
        await using var played = await Played.StripeAsync();
        var met = (await played.WalkLastAsync("v1/refunds")).Select(Id).ToList();
        var page = await played.JsonAsync($"v1/refunds?limit=3&ending_before={met[10]}");

        Assert.Equal(met[7..10], page.GetProperty("data").EnumerateArray().Select(r => r.GetProperty("id").GetString()!));
        Assert.True(page.GetProperty("has_more").GetBoolean());
        Assert.Equal("/v1/refunds", page.GetProperty("url").GetString());
        Assert.Equal("list", page.GetProperty("object").GetString());
    }

    [Theory]
    [InlineData("v1/charges", 10)]
    [InlineData("v1/charges?limit=1", 1)]
    public async Task A_strict_provider_has_its_own_default_size(string path, int expected)
    {
        await using var played = await Played.StripeAsync();

        Assert.Equal(expected, (await played.JsonAsync(path)).GetProperty("data").GetArrayLength());
    }

    [Theory]
    [InlineData("v1/charges?limit=101")]
    [InlineData("v1/charges?limit=0")]
    [InlineData("v1/charges?limit=ten")]
    [InlineData("v1/charges?starting_after=ch_nobody")]
    public async Task A_strict_provider_refuses_sizes_out_of_bounds_and_unknown_ids(string path)
    {
        await using var played = await Played.StripeAsync();
        using var answer = await played.AskAsync(path);

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("\"error\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_record_still_marks_where_a_page_begins()
    {
        await using var played = await Played.StripeAsync();
        var before = (await played.WalkLastAsync("v1/customers")).Select(Id).ToList();
        await played.AdvanceAsync(20);
        var after = (await played.WalkLastAsync("v1/customers")).Select(Id).ToHashSet();
        var gone = before.FindIndex(id => !after.Contains(id));
        var page = await played.JsonAsync($"v1/customers?limit=1&starting_after={before[gone]}");

        Assert.Equal(before.Skip(gone).First(after.Contains), page.GetProperty("data")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Offsets_tell_the_total_and_cover_the_list()
    {
        await using var played = await Played.ShopAsync();
        var met = new List<string>();
        for (var total = 1; met.Count < total;)
        {
            var page = await played.JsonAsync($"orders?limit=50&offset={met.Count}");
            total = page.GetProperty("total").GetInt32();
            Assert.True(page.GetProperty("ok").GetBoolean());
            met.AddRange(page.GetProperty("orders").EnumerateArray().Select(Played.Compact));
        }

        Assert.Equal((await played.TruthAsync("orders")).Order(), met.Order());
        Assert.Equal(123, met.Count);
    }

    [Fact]
    public async Task Addresses_in_the_body_lead_through_numbered_pages_from_zero()
    {
        await using var played = await Played.ShopAsync();
        var met = new List<string>();
        for (var next = "items?page_size=10"; next is not null;)
        {
            var page = await played.JsonAsync(next);
            Assert.Equal(61, page.GetProperty("meta").GetProperty("total_count").GetInt32());
            met.AddRange(page.GetProperty("results").EnumerateArray().Select(Played.Compact));
            next = page.GetProperty("meta").GetProperty("next_page_url").GetString();
        }

        Assert.Equal((await played.TruthAsync("items")).Order(), met.Order());
    }

    [Fact]
    public async Task Tokens_lead_through_a_list_even_while_it_grows()
    {
        await using var played = await Played.ShopAsync();
        var before = await played.TruthAsync("tickets");
        var met = new List<string>();
        for (var token = string.Empty; token is not null;)
        {
            var page = await played.JsonAsync($"tickets?cursor={token}");
            met.AddRange(page.GetProperty("tickets").EnumerateArray().Select(Played.Compact));
            token = page.TryGetProperty("response_metadata", out var meta) && meta.TryGetProperty("next_cursor", out var next) ? next.GetString() : null;
            await played.AdvanceAsync(0.1);
        }

        Assert.Equal(met.Distinct(), met);
        Assert.Empty(before.Except(met));
    }

    [Fact]
    public async Task A_list_without_paging_comes_whole()
    {
        await using var played = await Played.ShopAsync();

        Assert.Equal(9, (await played.JsonAsync("categories")).GetArrayLength());
    }

    [Fact]
    public async Task Children_are_listed_under_their_parent_and_nowhere_else()
    {
        await using var played = await Played.ShopAsync();
        var met = new List<string>();
        foreach (var order in (await played.TruthAsync("orders")).Select(Id))
        {
            var lines = await played.JsonAsync($"orders/{order}/lines");
            Assert.InRange(lines.GetArrayLength(), 1, 3);
            Assert.All(lines.EnumerateArray(), line => Assert.Equal(order, line.GetProperty("order").GetString()));
            met.AddRange(lines.EnumerateArray().Select(Played.Compact));
        }

        Assert.Equal((await played.TruthAsync("lines")).Order(), met.Order());
        using var unknown = await played.AskAsync("orders/00000000-0000-0000-0000-000000000000/lines");
        Assert.Equal(404, (int)unknown.StatusCode);
    }

    [Fact]
    public async Task One_record_is_found_at_its_own_address_below_the_servers_path_too()
    {
        await using var played = await Played.ShopAsync();
        var order = (await played.TruthAsync("orders"))[3];

        Assert.Equal(order, Played.Compact(await played.JsonAsync($"orders/{Id(order)}")));
        Assert.Equal(order, Played.Compact(await played.JsonAsync($"v1/orders/{Id(order)}")));
    }

    private static string Id(string record) => JsonDocument.Parse(record).RootElement.GetProperty("id").GetString()!;
}
