using System.Globalization;
using System.Text.Json;

namespace Codegen.Sandbox.Tests;

public sealed class QueryTests
{
    private const string Issues = "repos/octocat/hello-world/issues";

    [Fact]
    public async Task A_filter_that_defaults_narrows_unless_asked_for_all()
    {
        await using var played = await Played.GithubAsync();
        var usual = await played.WalkLinksAsync($"{Issues}?per_page=100");
        var open = await played.WalkLinksAsync($"{Issues}?per_page=100&state=open");
        var closed = await played.WalkLinksAsync($"{Issues}?per_page=100&state=closed");
        var all = await played.WalkLinksAsync($"{Issues}?per_page=100&state=all");

        Assert.Equal(open, usual);
        Assert.All(open, issue => Assert.Equal("open", Field(issue, "state").GetString()));
        Assert.NotEmpty(closed);
        Assert.Equal(all.Order(), open.Concat(closed).Order());
    }

    [Fact]
    public async Task Since_compares_the_last_change_and_includes_it()
    {
        await using var played = await Played.GithubAsync();
        var all = await played.WalkLinksAsync($"{Issues}?per_page=100&state=all");
        var since = all.Select(issue => Field(issue, "updated_at").GetString()!).Order(StringComparer.Ordinal).ElementAt(all.Count / 2);
        var later = await played.WalkLinksAsync($"{Issues}?per_page=100&state=all&since={since}");
        var moment = DateTimeOffset.Parse(since, CultureInfo.InvariantCulture).AddMilliseconds(1).ToOffset(TimeSpan.FromHours(2));
        var after = await played.WalkLinksAsync($"{Issues}?per_page=100&state=all&since={Uri.EscapeDataString(moment.ToString("O", CultureInfo.InvariantCulture))}");

        Assert.Equal(all.Where(issue => string.CompareOrdinal(Field(issue, "updated_at").GetString(), since) >= 0).Order(), later.Order());
        Assert.Equal(all.Where(issue => string.CompareOrdinal(Field(issue, "updated_at").GetString(), since) > 0).Order(), after.Order());
    }

    [Theory]
    [InlineData("", "created_at", true)]
    [InlineData("&direction=asc", "created_at", false)]
    [InlineData("&sort=updated", "updated_at", true)]
    [InlineData("&sort=updated&direction=asc", "updated_at", false)]
    [InlineData("&sort=comments&direction=asc", "comments", false)]
    public async Task Sort_and_direction_order_the_whole_list(string query, string field, bool descending)
    {
        await using var played = await Played.GithubAsync();
        var issues = (await played.WalkLinksAsync($"{Issues}?state=all&per_page=20{query}")).Select(issue => Field(issue, field)).ToList();
        var values = issues.Select(value => value.ValueKind == JsonValueKind.Number ? value.GetInt32().ToString("D9", CultureInfo.InvariantCulture) : value.GetString()!).ToList();

        Assert.Equal(descending ? values.OrderDescending(StringComparer.Ordinal) : values.Order(StringComparer.Ordinal), values);
        Assert.True(values.Distinct().Count() > 20);
    }

    [Fact]
    public async Task A_direction_without_a_sort_is_ignored_where_the_provider_states_its_order()
    {
        await using var played = await Played.GithubAsync();
        var usual = await played.WalkLinksAsync($"{Issues}/comments?per_page=100");
        var ignored = await played.WalkLinksAsync($"{Issues}/comments?per_page=100&direction=desc");
        var sorted = await played.WalkLinksAsync($"{Issues}/comments?per_page=100&direction=desc&sort=created");
        var ids = usual.Select(comment => Field(comment, "id").GetInt64()).ToList();

        Assert.Equal(ids.Order(), ids);
        Assert.Equal(usual, ignored);
        Assert.Equal(usual.Reverse(), sorted);
    }

    [Fact]
    public async Task Signs_before_a_sort_name_its_direction()
    {
        await using var played = await Played.ShopAsync();
        var up = (await played.JsonAsync("orders?limit=50&sort=amount")).GetProperty("orders").EnumerateArray().Select(o => o.GetProperty("amount").GetDecimal()).ToList();
        var down = (await played.JsonAsync("orders?limit=50&sort=-amount")).GetProperty("orders").EnumerateArray().Select(o => o.GetProperty("amount").GetDecimal()).ToList();

        Assert.Equal(up.Order(), up);
        Assert.Equal(down.OrderDescending(), down);
        Assert.True(down[0] > up[^1]);
    }

    [Theory]
    [InlineData("created[gte]={0}", ">=")]
    [InlineData("created[gt]={0}", ">")]
    [InlineData("created[lt]={0}", "<")]
    [InlineData("created[lte]={0}", "<=")]
    [InlineData("created={0}", "=")]
    [InlineData("created%5Bgte%5D={0}", ">=")]
    public async Task Ranges_of_creation_are_honoured_to_the_second(string query, string comparison)
    {
        await using var played = await Played.StripeAsync();
        var all = await played.WalkLastAsync("v1/charges");
        var bound = Field(all[200], "created").GetInt64();
        var met = await played.WalkLastAsync($"v1/charges?{string.Format(CultureInfo.InvariantCulture, query, bound)}");

        Assert.Equal(all.Where(charge => Holds(Field(charge, "created").GetInt64().CompareTo(bound))), met);

        bool Holds(int order) => comparison switch { ">=" => order >= 0, ">" => order > 0, "<" => order < 0, "<=" => order <= 0, _ => order == 0 };
    }

    [Fact]
    public async Task Two_bounds_cut_out_a_window()
    {
        await using var played = await Played.StripeAsync();
        var all = await played.WalkLastAsync("v1/charges");
        var (low, high) = (Field(all[400], "created").GetInt64(), Field(all[100], "created").GetInt64());
        var met = await played.WalkLastAsync($"v1/charges?created[gte]={low}&created[lt]={high}");

        Assert.Equal(all.Where(charge => Field(charge, "created").GetInt64() is var at && at >= low && at < high), met);
    }

    [Fact]
    public async Task A_field_filters_by_its_own_name()
    {
        await using var played = await Played.StripeAsync();
        var all = await played.WalkLastAsync("v1/charges");
        var customer = Field(all[5], "customer").GetString();
        var met = await played.WalkLastAsync($"v1/charges?customer={customer}");

        Assert.Equal(all.Where(charge => Field(charge, "customer").GetString() == customer), met);
    }

    [Theory]
    [InlineData("type=charge.created", "charge.created")]
    [InlineData("type=refund.*", "refund.")]
    [InlineData("types[]=refund.created&types[]=refund.updated", "refund.")]
    [InlineData("types[0]=refund.*", "refund.")]
    public async Task Types_of_events_filter_with_asterisks_and_in_lists(string query, string beginning)
    {
        await using var played = await Played.StripeAsync();
        var all = await played.WalkLastAsync("v1/events");
        var met = await played.WalkLastAsync($"v1/events?{query}");

        Assert.NotEmpty(met);
        Assert.Equal(all.Where(one => Field(one, "type").GetString()!.StartsWith(beginning, StringComparison.Ordinal)), met);
    }

    [Fact]
    public async Task Brackets_that_the_document_declares_are_part_of_the_name()
    {
        await using var played = await Played.ShopAsync();
        var met = await played.JsonAsync("tickets?limit=100&filter[state]=done");

        Assert.NotEqual(0, met.GetProperty("tickets").GetArrayLength());
        Assert.All(met.GetProperty("tickets").EnumerateArray(), ticket => Assert.Equal("done", ticket.GetProperty("state").GetString()));
    }

    [Theory]
    [InlineData($"{Issues}?state=half-open", 422, "state must be one of open, closed, all")]
    [InlineData($"{Issues}?since=yesterday", 422, "since must be a time")]
    [InlineData($"{Issues}?sort=stars", 422, "sort must be one of")]
    [InlineData($"{Issues}?page=two", 422, "page must be a whole number")]
    [InlineData("repos/octocat/nowhere/issues", 404, "Not Found")]
    [InlineData("nowhere", 404, "Not Found")]
    public async Task Wrong_requests_are_refused_with_a_reason(string path, int status, string reason)
    {
        await using var played = await Played.GithubAsync();
        using var answer = await played.AskAsync(path);
        var error = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.StartsWith(reason, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_parameters_are_ignored_by_one_provider_and_refused_by_the_other()
    {
        await using var github = await Played.GithubAsync();
        await using var stripe = await Played.StripeAsync();
        using var ignored = await github.AskAsync($"{Issues}?colour=blue");
        using var refused = await stripe.AskAsync("v1/charges?colour=blue");

        Assert.Equal(200, (int)ignored.StatusCode);
        Assert.Equal(400, (int)refused.StatusCode);
        Assert.Contains("colour", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declared_parameter_that_cannot_be_honoured_is_never_passed_over()
    {
        await using var played = await Played.ShopAsync();
        using var answer = await played.AskAsync("orders?colour=blue");

        Assert.Equal(501, (int)answer.StatusCode);
        Assert.Contains("streams.orders.filters", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static JsonElement Field(string record, string name) => JsonDocument.Parse(record).RootElement.GetProperty(name);
}
