using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using Codegen.Contracts;
using Codegen.Contracts.Errors;
using Codegen.Sandbox.Faults;

namespace Codegen.Sandbox.Tests;

public sealed class ServerTests
{
    private const string Issues = "repos/octocat/hello-world/issues";

    [Fact]
    public async Task Any_token_opens_what_the_document_protects_and_none_opens_nothing()
    {
        await using var played = await Played.GithubAsync();
        using var anonymous = new HttpClient { BaseAddress = played.Client.BaseAddress };
        using var without = await anonymous.GetAsync(new Uri(Issues, UriKind.Relative), TestContext.Current.CancellationToken);
        using var with = await played.AskAsync(Issues);

        Assert.Equal(401, (int)without.StatusCode);
        Assert.Equal("Bearer", without.Headers.WwwAuthenticate.ToString());
        Assert.Equal(200, (int)with.StatusCode);
    }

    [Fact]
    public async Task A_stated_token_is_the_only_one_accepted_and_appears_in_no_answer()
    {
        await using var played = await Played.StripeAsync(o => o with { Token = new Secret("sk_right") });
        using var wrong = await played.AskAsync("v1/charges");
        played.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sk_right");
        using var right = await played.AskAsync("v1/charges");

        Assert.Equal(401, (int)wrong.StatusCode);
        Assert.Equal(200, (int)right.StatusCode);
        Assert.DoesNotContain("sk_right", Played.Compact(await played.JsonAsync("_sandbox/requests")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_in_a_header_is_asked_for_where_the_operation_asks_for_one()
    {
        await using var played = await Played.ShopAsync();
        using var anonymous = new HttpClient { BaseAddress = played.Client.BaseAddress };
        using var closed = await anonymous.GetAsync(new Uri("orders", UriKind.Relative), TestContext.Current.CancellationToken);
        using var open = await anonymous.GetAsync(new Uri("categories", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(401, (int)closed.StatusCode);
        Assert.Equal(200, (int)open.StatusCode);
    }

    [Fact]
    public async Task Paths_are_known_with_and_without_the_servers_own_whose_variables_have_their_defaults()
    {
        await using var played = await Played.ShopAsync();
        using var whole = await played.AskAsync("v1/categories");
        using var bare = await played.AskAsync("categories");

        Assert.Equal((200, 200), ((int)whole.StatusCode, (int)bare.StatusCode));
    }

    [Theory]
    [InlineData("-2d", -2)]
    [InlineData("+2d", 2)]
    [InlineData("2026-02-27T12:00:00Z", -2)]
    public async Task The_providers_clock_starts_where_it_is_told_and_ticks_with_ours(string clock, int days)
    {
        await using var played = await Played.GithubAsync(o => o with { Start = SandboxStart.Parse(clock) });
        using var first = await played.AskAsync(Issues);
        played.Time.Advance(TimeSpan.FromSeconds(90));
        using var second = await played.AskAsync(Issues);
        await played.AdvanceAsync(1);
        using var third = await played.AskAsync("nowhere");

        Assert.Equal(Played.Start.AddDays(days), first.Headers.Date);
        Assert.Equal(Played.Start.AddDays(days).AddSeconds(90), second.Headers.Date);
        Assert.Equal(Played.Start.AddDays(days + 1).AddSeconds(90), third.Headers.Date);
    }

    [Fact]
    public async Task Head_answers_with_headers_alone_and_other_methods_are_refused()
    {
        await using var played = await Played.GithubAsync();
        using var head = await played.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, new Uri(Issues, UriKind.Relative)), TestContext.Current.CancellationToken);
        using var post = await played.Client.PostAsync(new Uri(Issues, UriKind.Relative), null, TestContext.Current.CancellationToken);

        Assert.True(head.Content.Headers.ContentLength > 1000);
        Assert.NotNull(head.Headers.Date);
        Assert.Equal(405, (int)post.StatusCode);
    }

    [Fact]
    public async Task Requests_are_remembered_and_the_controls_are_not_among_them()
    {
        await using var played = await Played.GithubAsync();
        await played.JsonAsync($"{Issues}?state=all&per_page=2");
        await played.JsonAsync("_sandbox/health");
        using var missing = await played.AskAsync("nowhere");
        var log = await played.JsonAsync("_sandbox/requests");

        Assert.Equal(2, log.GetProperty("count").GetInt32());
        Assert.Equal($"/{Issues}", log.GetProperty("requests")[0].GetProperty("path").GetString());
        Assert.Equal("?state=all&per_page=2", log.GetProperty("requests")[0].GetProperty("query").GetString());
        Assert.Equal(404, log.GetProperty("requests")[1].GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Planned_faults_hit_the_planned_requests()
    {
        await using var played = await Played.GithubAsync(o => o with { Faults = FaultPlan.Parse("503/3,429/4:7,cut/5,html>6") });
        var seen = new List<string>();
        for (var i = 1; i <= 8; i++)
        {
            try
            {
                using var answer = await played.AskAsync($"{Issues}?state=all");
                var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                seen.Add($"{(int)answer.StatusCode}{answer.Headers.RetryAfter}{(body.StartsWith("<!doctype", StringComparison.Ordinal) ? "html" : string.Empty)}");
            }
            catch (HttpRequestException)
            {
                seen.Add("cut");
            }
        }

        Assert.Equal(["200", "200", "503", "4297", "cut", "503", "200html", "4297"], seen);
    }

    [Fact]
    public async Task A_percentage_of_faults_hits_about_so_many_and_the_same_each_time()
    {
        var plan = FaultPlan.Parse("500%20");
        var hits = Enumerable.Range(1, 1000).Where(number => plan.Find(number, new Values.Seed(9)) is not null).ToList();

        Assert.InRange(hits.Count, 150, 250);
        Assert.Equal(hits, Enumerable.Range(1, 1000).Where(number => plan.Find(number, new Values.Seed(9)) is not null));
        await Task.CompletedTask;
    }

    [Theory]
    [InlineData("503")]
    [InlineData("503/0")]
    [InlineData("nonsense/3")]
    [InlineData("200/3")]
    [InlineData("429/3:soon")]
    public void A_fault_that_cannot_be_read_is_refused_with_the_form(string plan)
    {
        var error = Assert.Throws<CodegenException>(() => FaultPlan.Parse(plan));

        Assert.Equal("CG9405", error.Code);
        Assert.Contains("503/7,429/5:2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Latency_delays_every_answer_of_the_provider_and_no_control()
    {
        await using var played = await Played.GithubAsync(o => o with { Latency = TimeSpan.FromMilliseconds(200), Time = TimeProvider.System });
        var watch = Stopwatch.StartNew();
        await played.JsonAsync("_sandbox/health");
        var control = watch.Elapsed;
        using var answer = await played.AskAsync(Issues);

        Assert.True(watch.Elapsed - control >= TimeSpan.FromMilliseconds(195), $"{watch.Elapsed - control}");
        Assert.True(control < TimeSpan.FromMilliseconds(195) || watch.Elapsed > control + TimeSpan.FromMilliseconds(195));
    }

    [Fact]
    public async Task Walks_and_advances_at_once_stay_whole()
    {
        await using var played = await Played.StripeAsync();
        var walks = Enumerable.Range(0, 6).Select(async i =>
        {
            var met = await played.WalkLastAsync(i % 2 == 0 ? "v1/charges" : "v1/events");
            Assert.Equal(met.Count, met.Select(record => JsonDocument.Parse(record).RootElement.GetProperty("id").GetString()).Distinct().Count());
            return met.Count;
        }).ToList();
        for (var i = 0; i < 10; i++)
            await played.AdvanceAsync(0.5);

        Assert.All(await Task.WhenAll(walks), count => Assert.True(count >= 500));
    }

    [Fact]
    public async Task A_taken_port_is_named()
    {
        await using var played = await Played.ShopAsync();
        var error = await Assert.ThrowsAsync<CodegenException>(() => Played.ShopAsync(o => o with { Port = played.Client.BaseAddress!.Port }));

        Assert.Equal(Failure.Held, error.Failure);
        Assert.Contains($"port {played.Client.BaseAddress!.Port} ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_thousand_records_start_at_once_and_answer_in_the_middle()
    {
        await using var played = await Played.StripeAsync(o => o with { Counts = new Dictionary<string, int> { ["customers"] = 100_000, ["charges"] = 0, ["refunds"] = 0 } });
        var newest = await played.JsonAsync("v1/customers?limit=100");
        var middle = newest.GetProperty("data")[99].GetProperty("id").GetString();
        var page = await played.JsonAsync($"v1/customers?limit=100&starting_after={middle}");

        Assert.Equal(100, page.GetProperty("data").GetArrayLength());
        Assert.Equal(100_000, (await played.JsonAsync("_sandbox/health")).GetProperty("streams").GetProperty("customers").GetInt32());
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) < 400_000_000);
    }
}
