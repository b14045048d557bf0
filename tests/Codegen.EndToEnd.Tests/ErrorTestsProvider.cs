using Codegen.EndToEnd.Tests.Harness;
using Codegen.Testing;

namespace Codegen.EndToEnd.Tests;

/// <summary>What a provider may do, and the exit code that tells an orchestrator whether trying again can help.</summary>
public sealed class ErrorTestsProvider
{
    private const string Impatient = "http: {attempts: 2, retry_base: 10ms, max_limit_wait: 1500ms}";

    [Fact]
    public async Task A_provider_that_is_down_is_worth_another_try()
    {
        using var workspace = Repositories("down", new Uri("http://127.0.0.1:9/"));
        var result = (await workspace.RunAsync("ingest", "github.repositories")).Expect(3);
        Assert.Contains("github", result.Talk, StringComparison.Ordinal);
        Assert.Contains("again", result.Talk, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(workspace.Folder, "lake")));
    }

    [Theory]
    [InlineData(503)]
    [InlineData(500)]
    public async Task An_error_that_stays_is_worth_another_try_after_all_attempts(int status)
    {
        await using var provider = await TestProvider.StartAsync(TestProvider.Text(status, "application/json", "{}"));
        using var workspace = Repositories("status", provider.Address);
        var result = (await workspace.RunAsync("ingest", "github.repositories")).Expect(3);
        Assert.Contains($"HTTP {status}", result.Talk, StringComparison.Ordinal);
        // The first asks for the provider's time only, two are the attempts at the page.
        Assert.Equal(3, provider.Requests.Count);
    }

    [Fact]
    public async Task A_rate_limit_is_waited_for_as_long_as_the_settings_allow_and_the_wait_is_said()
    {
        await using var provider = await TestProvider.StartAsync(TestProvider.Text(429, "application/json", "{}", ("Retry-After", "1")));
        using var workspace = Repositories("limited", provider.Address);
        var result = (await workspace.RunAsync("ingest", "github.repositories")).Expect(3);
        Assert.Contains("wait", result.Talk, StringComparison.Ordinal);
        Assert.Contains("rate limit", result.Talk, StringComparison.Ordinal);
        Assert.InRange(provider.Requests.Count, 2, 3);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task Refused_credentials_are_for_a_person(int status)
    {
        await using var provider = await TestProvider.StartAsync(TestProvider.Text(status, "application/json", "{}"));
        using var workspace = Repositories("refused", provider.Address);
        var result = (await workspace.RunAsync("ingest", "github.repositories")).Expect(1);
        Assert.Contains("secret 'token'", result.Talk, StringComparison.Ordinal);
        // The first asks for the provider's time only; a refusal is not tried again.
        Assert.Equal(2, provider.Requests.Count);
    }

    [Fact]
    public async Task A_redirect_to_another_host_sends_nothing_there()
    {
        await using var other = await TestProvider.StartAsync(TestProvider.Text(200, "application/json", "{}"));
        await using var provider = await TestProvider.StartAsync(TestProvider.Text(302, "text/plain", "", ("Location", $"{other.Address}repos/octocat/hello-world")));
        using var workspace = Repositories("redirect", provider.Address);
        var result = (await workspace.RunAsync("ingest", "github.repositories")).Expect(1);
        Assert.Contains("another server", result.Talk, StringComparison.Ordinal);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_next_link_to_another_host_sends_nothing_there()
    {
        await using var other = await TestProvider.StartAsync(TestProvider.Text(200, "application/json", "[]"));
        await using var provider = await TestProvider.StartAsync(
            TestProvider.Text(200, "application/json", """[{"id": 1, "updated_at": "2026-01-02T03:04:05Z"}]""", ("Link", $"<{other.Address}repos/octocat/hello-world/issues?page=2>; rel=\"next\"")));
        using var workspace = Repositories("link", provider.Address);
        (await workspace.RunAsync("ingest", "github.issues")).Expect(1);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_page_for_people_is_no_page_of_records()
    {
        await using var provider = await TestProvider.StartAsync(TestProvider.Text(200, "text/html", "<html>please log in</html>"));
        using var workspace = Repositories("html", provider.Address);
        var result = (await workspace.RunAsync("ingest", "github.repositories")).Expect(1);
        Assert.Contains("not JSON", result.Talk, StringComparison.Ordinal);
        Assert.DoesNotContain("please log in", result.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_that_nobody_can_read_are_set_aside_and_counted_and_the_others_land()
    {
        byte[] invalid = [.. """{"id": 3, "title": """u8, (byte)'"', 0xC3, 0x28, (byte)'"', (byte)'}'];
        byte[] page =
        [
            .. """[{"id": 1, "title": "good", "updated_at": "2026-01-02T03:04:05Z"}, {"id": 2, "title": "a", "title": "b"}, """u8, .. invalid, (byte)']',
        ];
        await using var provider = await TestProvider.StartAsync(TestProvider.Bytes(200, "application/json", page));
        using var workspace = Repositories("unreadable", provider.Address);
        var result = (await workspace.RunAsync("sync", "github.issues")).Expect(0);
        Assert.Contains("2 unreadable, in quarantine", result.Talk, StringComparison.Ordinal);
        Assert.Contains("3 of 3 records accounted for.", result.Talk, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(workspace.Folder, "lake", "_quarantine"), "*", SearchOption.AllDirectories));
        using var raw = new RawTable(workspace.Warehouse, "github__issues");
        Assert.Equal(1, raw.Count("select count(*) from raw.github__issues"));
    }

    [Fact]
    public async Task What_was_committed_before_a_provider_went_down_stays_and_the_next_run_goes_on_from_it()
    {
        await using var sandbox = await Played.Stripe.StartAsync();
        await using var provider = await TestProvider.StartAsync(TestProvider.PassTo(sandbox));
        using var workspace = new Workspace("half-way", $$"""
            commit: {bytes: 20KB}
            profiles:
              dev: {lake: lake, warehouse: warehouse.duckdb}
            connections:
              stripe: {source: stripe, server: '{{provider.Address}}', allow_private: true, secrets: {token: t}, {{Impatient}}}
            """);
        var healthy = provider.Answer;
        var charges = 0;
        provider.Answer = context => context.Request.Path.Value!.EndsWith("/charges", StringComparison.Ordinal) && Interlocked.Increment(ref charges) > 2
            ? TestProvider.Text(503, "application/json", "{}")(context)
            : healthy(context);
        var broken = (await workspace.RunAsync("sync")).Expect(3);
        Assert.Contains("What was committed stays", broken.Talk, StringComparison.Ordinal);
        Assert.Contains("incomplete: stripe.charges.", broken.Talk, StringComparison.Ordinal);
        using (var raw = new RawTable(workspace.Warehouse, "stripe__charges"))
            Assert.InRange(raw.Count("select count(*) from raw.stripe__charges"), 1, 349);

        provider.Answer = healthy;
        (await workspace.RunAsync("sync")).Expect(0);
        await Played.Stripe.AssertSyncedAsync(workspace, sandbox);
    }

    [Fact]
    public async Task A_run_that_is_interrupted_says_so_and_the_next_goes_on()
    {
        await using var sandbox = await Played.Stripe.StartAsync();
        await using var provider = await TestProvider.StartAsync(TestProvider.PassTo(sandbox));
        var (healthy, asked) = (provider.Answer, new TaskCompletionSource());
        provider.Answer = async context =>
        {
            if (provider.Requests.Count > 4)
            {
                asked.TrySetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
            }

            await healthy(context);
        };
        using var workspace = new Workspace("interrupt", $$"""
            profiles:
              dev: {lake: lake, warehouse: warehouse.duckdb}
            connections:
              stripe: {{Played.Stripe.Connection(provider.Address)}}
            """);
        var stopped = (await workspace.RunAndSignalAsync("INT", asked.Task, "sync")).Expect(130);
        Assert.EndsWith("Stopped. What was committed stays; the same command goes on from it.\n", stopped.Talk, StringComparison.Ordinal);
        provider.Answer = healthy;
        (await workspace.RunAsync("sync")).Expect(0);
        await Played.Stripe.AssertSyncedAsync(workspace, sandbox);
    }

    [Fact]
    public async Task A_sandbox_that_is_stopped_ends_well()
    {
        using var workspace = new Workspace("stopped", "");
        Directory.CreateSymbolicLink(Path.Combine(workspace.Folder, "specs"), Path.Combine(RepositoryRoot.Path, "specs"));
        var stopped = (await workspace.RunShellAsync("codegen sandbox github --port 0 > address & while [ ! -s address ]; do sleep 0.1; done; kill -TERM $!; wait $!")).Expect(0);
        Assert.Contains("Stop with Ctrl-C", stopped.Talk, StringComparison.Ordinal);
    }

    private static Workspace Repositories(string name, Uri address) => new(name, $$"""
        profiles:
          dev: {lake: lake, warehouse: warehouse.duckdb}
        connections:
          github:
            server: '{{address}}'
            allow_private: true
            secrets: {token: t}
            config: {repos: [octocat/hello-world]}
            {{Impatient}}
        """);
}
