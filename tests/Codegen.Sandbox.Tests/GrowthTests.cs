using System.Globalization;
using System.Text.Json;

namespace Codegen.Sandbox.Tests;

public sealed class GrowthTests
{
    [Fact]
    public async Task The_same_seed_and_start_give_the_same_bytes_however_long_we_waited()
    {
        await using var one = await Played.StripeAsync();
        await using var two = await Played.StripeAsync();
        await one.AdvanceAsync(1);
        two.Time.Advance(TimeSpan.FromMinutes(90));
        await two.AdvanceAsync(1);
        await one.AdvanceAsync(2);
        two.Time.Advance(TimeSpan.FromMinutes(5));
        await two.AdvanceAsync(2);

        foreach (var stream in one.Streams)
        {
            Assert.Equal(await one.TruthAsync(stream), await two.TruthAsync(stream));
            Assert.Equal(await one.TruthAsync(stream, "/history"), await two.TruthAsync(stream, "/history"));
        }
    }

    [Fact]
    public async Task Another_seed_gives_other_records()
    {
        await using var one = await Played.StripeAsync();
        await using var two = await Played.StripeAsync(o => o with { Seed = 2 });

        Assert.Empty((await one.TruthAsync("charges")).Intersect(await two.TruthAsync("charges")));
    }

    [Fact]
    public async Task Replayed_events_turn_the_first_truth_into_the_later_one()
    {
        await using var played = await Played.StripeAsync();
        var tables = new Dictionary<string, Dictionary<string, string>>();
        foreach (var stream in new[] { "customers", "charges", "refunds" })
            tables[stream[..^1]] = (await played.TruthAsync(stream)).ToDictionary(Id);
        var known = (await played.WalkLastAsync("v1/events")).Count;
        await played.AdvanceAsync(3);
        await played.AdvanceAsync(1);
        var events = (await played.WalkLastAsync("v1/events")).Reverse().Skip(known).Select(Parse).ToList();

        foreach (var happened in events)
        {
            var changed = happened.GetProperty("data").GetProperty("object");
            var parts = happened.GetProperty("type").GetString()!.Split('.');
            Assert.Equal(parts[0], changed.GetProperty("object").GetString());
            Assert.Equal(parts[1] == "created", tables[parts[0]].TryAdd(Id(changed), Played.Compact(changed)));
            if (parts[1] == "deleted")
                Assert.True(tables[parts[0]].Remove(Id(changed)));
            else
                tables[parts[0]][Id(changed)] = Played.Compact(changed);
        }

        foreach (var (name, table) in tables)
            Assert.Equal((await played.TruthAsync(name + "s")).Order(), table.Values.Order());
        Assert.Contains(events, e => e.GetProperty("type").GetString() == "customer.deleted");
    }

    [Fact]
    public async Task History_and_events_tell_the_same_changes_at_the_same_times()
    {
        await using var played = await Played.StripeAsync();
        await played.AdvanceAsync(2);
        var told = (await played.WalkLastAsync("v1/events")).Select(Parse)
            .Select(e => $"{e.GetProperty("created").GetInt64()} {Id(e.GetProperty("data").GetProperty("object"))} {e.GetProperty("type").GetString()!.Split('.')[1]} {Played.Compact(e.GetProperty("data").GetProperty("object"))}");
        var happened = new List<string>();
        foreach (var stream in new[] { "customers", "charges", "refunds" })
            happened.AddRange((await played.HistoryAsync(stream)).Select(
                h => $"{At(h).ToUnixTimeSeconds()} {h.GetProperty("key").GetString()} {h.GetProperty("op").GetString()}d {Played.Compact(h.GetProperty("record"))}"));

        Assert.Equal(happened.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("github")]
    [InlineData("stripe")]
    public async Task The_newest_versions_of_the_history_are_the_truth(string source)
    {
        await using var played = source == "github" ? await Played.GithubAsync() : await Played.StripeAsync();
        await played.AdvanceAsync(2);
        foreach (var stream in played.Streams)
        {
            var table = new Dictionary<string, string>();
            var previous = DateTimeOffset.MinValue;
            foreach (var change in await played.HistoryAsync(stream))
            {
                Assert.True(At(change) >= previous);
                previous = At(change);
                var identity = $"{change.GetProperty("partition").GetString()} {change.GetProperty("key").GetString()}";
                Assert.Equal(change.GetProperty("op").GetString() != "create", table.Remove(identity));
                if (change.GetProperty("op").GetString() != "delete")
                    table.Add(identity, Played.Compact(change.GetProperty("record")));
            }

            Assert.Equal((await played.TruthAsync(stream)).Order(), table.Values.Order());
        }
    }

    [Fact]
    public async Task An_advance_changes_old_records_and_only_after_all_that_was_told_before()
    {
        await using var played = await Played.GithubAsync();
        var before = (await played.TruthAsync("issues")).ToDictionary(Number);
        using var told = await played.AskAsync("repos/octocat/hello-world");
        played.Time.Advance(TimeSpan.FromSeconds(40));
        var growth = await played.AdvanceAsync(1);
        using var tells = await played.AskAsync("repos/octocat/hello-world");
        var changed = (await played.TruthAsync("issues")).Where(issue => !before.ContainsValue(issue)).Select(Parse).ToList();

        Assert.Equal(14, changed.Count(issue => !before.ContainsKey(Number(Played.Compact(issue)))));
        Assert.True(changed.Count > 40, $"{changed.Count} changed");
        Assert.All(changed, issue => Assert.True(Time(issue, "updated_at") > told.Headers.Date!.Value.AddSeconds(40) && Time(issue, "updated_at") <= tells.Headers.Date));
        Assert.Contains(changed, issue => Time(issue, "created_at") < Played.Start.AddDays(-30));
        Assert.Equal(14, growth.GetProperty("changes").GetProperty("issues").GetProperty("created").GetInt32());
        Assert.Equal(40, growth.GetProperty("changes").GetProperty("issues").GetProperty("updated").GetInt32());
    }

    [Fact]
    public async Task Updates_change_more_than_the_time_of_the_update()
    {
        await using var played = await Played.StripeAsync();
        await played.AdvanceAsync(3);
        var versions = (await played.HistoryAsync("customers")).GroupBy(h => h.GetProperty("key").GetString()).ToList();
        var updates = 0;
        foreach (var pair in versions.SelectMany(group => group.Zip(group.Skip(1))).Where(pair => pair.Second.GetProperty("op").GetString() == "update"))
        {
            Assert.NotEqual(Played.Compact(pair.First.GetProperty("record")), Played.Compact(pair.Second.GetProperty("record")));
            Assert.Equal(pair.First.GetProperty("record").GetProperty("created").GetInt64(), pair.Second.GetProperty("record").GetProperty("created").GetInt64());
            updates++;
        }

        Assert.True(updates > 75, $"{updates} updates");
    }

    [Fact]
    public async Task Records_vanish_only_where_the_provider_tells_it()
    {
        await using var stripe = await Played.StripeAsync();
        await using var github = await Played.GithubAsync();
        await stripe.AdvanceAsync(5);
        await github.AdvanceAsync(5);
        var customers = await stripe.WalkLastAsync("v1/customers");

        Assert.Equal(120 + 40 - 20, customers.Count);
        Assert.Equal(20, (await stripe.WalkLastAsync("v1/events?type=customer.deleted")).Count);
        foreach (var stream in new[] { (stripe, "charges"), (stripe, "refunds"), (github, "issues"), (github, "issue_comments"), (github, "issue_reactions") })
            Assert.DoesNotContain(await stream.Item1.HistoryAsync(stream.Item2), h => h.GetProperty("op").GetString() == "delete");
    }

    [Fact]
    public async Task Children_of_a_deleted_parent_vanish_with_it()
    {
        await using var played = await Played.ShopAsync();
        await played.AdvanceAsync(4);
        var gone = (await played.HistoryAsync("orders")).Where(h => h.GetProperty("op").GetString() == "delete").Select(h => h.GetProperty("key").GetString()).ToList();
        using var answer = await played.AskAsync($"orders/{gone[0]}/lines");

        Assert.Equal(12, gone.Count);
        Assert.Equal(404, (int)answer.StatusCode);
        Assert.DoesNotContain(await played.TruthAsync("lines"), line => gone.Contains(Parse(line).GetProperty("order").GetString()));
    }

    [Fact]
    public async Task Relations_point_to_records_that_existed_by_then()
    {
        await using var played = await Played.StripeAsync();
        await played.AdvanceAsync(2);
        var customers = (await played.HistoryAsync("customers")).Where(h => h.GetProperty("op").GetString() == "create").ToDictionary(h => h.GetProperty("key").GetString()!, At);
        var charges = (await played.TruthAsync("charges")).Select(Parse).ToDictionary(Id);
        var refunds = (await played.TruthAsync("refunds")).Select(Parse).ToList();

        Assert.All(charges.Values, charge => Assert.True(customers[charge.GetProperty("customer").GetString()!].ToUnixTimeSeconds() <= charge.GetProperty("created").GetInt64()));
        Assert.All(refunds, refund => Assert.True(charges[refund.GetProperty("charge").GetString()!].GetProperty("created").GetInt64() <= refund.GetProperty("created").GetInt64()));
    }

    [Fact]
    public async Task Comments_belong_to_issues_of_their_own_repository()
    {
        await using var played = await Played.GithubAsync();
        foreach (var repository in new[] { "hello-world", "spoon-knife" })
        {
            var issues = (await played.WalkLinksAsync($"repos/octocat/{repository}/issues?state=all&per_page=100")).Select(i => Parse(i).GetProperty("url").GetString()).ToHashSet();
            var comments = await played.WalkLinksAsync($"repos/octocat/{repository}/issues/comments?per_page=100");
            Assert.NotEmpty(comments);
            Assert.All(comments, comment => Assert.Contains(Parse(comment).GetProperty("issue_url").GetString(), issues));
        }
    }

    [Fact]
    public async Task Many_small_advances_keep_the_order_of_time()
    {
        await using var played = await Played.StripeAsync();
        for (var i = 0; i < 30; i++)
        {
            played.Time.Advance(TimeSpan.FromSeconds(i * 7));
            await played.AdvanceAsync(0.002 + (i * 0.01));
        }

        var now = DateTimeOffset.Parse((await played.JsonAsync("_sandbox/health")).GetProperty("now").GetString()!, CultureInfo.InvariantCulture);
        var times = (await played.HistoryAsync("charges")).Select(At).ToList();
        Assert.Equal(times.Order(), times);
        Assert.True(times[^1] <= now && times[^1] > Played.Start);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("0.0001")]
    [InlineData("NaN")]
    [InlineData("soon")]
    public async Task An_advance_that_leaves_no_room_for_changes_is_refused(string days)
    {
        await using var played = await Played.ShopAsync();
        using var answer = await played.Client.PostAsync(new Uri($"_sandbox/advance?days={days}", UriKind.Relative), null, TestContext.Current.CancellationToken);

        Assert.Equal(400, (int)answer.StatusCode);
    }

    private static JsonElement Parse(string record) => JsonDocument.Parse(record).RootElement;

    private static string Id(string record) => Id(Parse(record));

    private static string Id(JsonElement record) => record.GetProperty("id").GetString()!;

    private static long Number(string record) => Parse(record).GetProperty("id").GetInt64();

    private static DateTimeOffset At(JsonElement change) => Time(change, "at");

    private static DateTimeOffset Time(JsonElement record, string field) => DateTimeOffset.Parse(record.GetProperty(field).GetString()!, CultureInfo.InvariantCulture);
}
