using Codegen.EndToEnd.Tests.Harness;

namespace Codegen.EndToEnd.Tests;

/// <summary>Runs that are killed: the next clean run ends with the same tables.</summary>
public sealed class KillTests(S3Fixture s3) : IClassFixture<S3Fixture>
{
    private const int Killed = 137;

    /// <summary>The names that <c>CODEGEN_CRASH_AT</c> knows.</summary>
    private static readonly string[] Points =
        ["before-put", "after-put", "before-commit", "after-commit", "before-warehouse-commit", "after-warehouse-commit"];

    [Theory]
    [InlineData("folder")]
    [InlineData("s3")]
    public async Task A_kill_at_any_named_point_leaves_the_next_run_the_same_tables(string store)
    {
        await using var provider = await Played.Stripe.StartAsync();
        using var workspace = await WorkspaceAsync(store, provider, "64MB", "30s");
        foreach (var point in Points)
        {
            (await workspace.RunAsync(Crash(point), "sync")).Expect(Killed);
            // A file that was put and never committed exists for nobody, and is listed.
            if (point is "after-put" or "before-commit")
                Assert.Contains("CG2", (await workspace.RunAsync("check")).Expect(0).Output, StringComparison.Ordinal);
            (await workspace.RunAsync("sync")).Expect(0);
            await Played.Stripe.AssertSyncedAsync(workspace, provider);
            await provider.AdvanceAsync(1);
        }
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("s3")]
    public async Task Kills_by_the_clock_in_a_slow_run_leave_the_next_run_the_same_tables(string store)
    {
        await using var provider = await Played.Stripe.StartAsync("--latency", "700ms");
        using var workspace = await WorkspaceAsync(store, provider, "20KB", "200ms");
        foreach (var seconds in new[] { 2.5, 3.0, 3.5, 4.0, 4.5 })
            (await workspace.RunAndKillAsync(TimeSpan.FromSeconds(seconds), "sync")).Expect(Killed);
        (await workspace.RunAsync("sync")).Expect(0);
        await Played.Stripe.AssertSyncedAsync(workspace, provider);
        using var charges = new RawTable(workspace.Warehouse, "stripe__charges");
        Assert.InRange(charges.Count("select count(distinct (connection, stream, commit_no)) from raw.load_log"), 20, long.MaxValue);
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("s3")]
    public async Task Two_ingests_at_once_leave_the_same_tables(string store)
    {
        await using var provider = await Played.Stripe.StartAsync("--latency", "30ms");
        using var workspace = await WorkspaceAsync(store, provider, "20KB", "200ms");
        var ingests = await Task.WhenAll(workspace.RunAsync("ingest"), workspace.RunAsync("ingest"));
        Assert.All(ingests, ingest => ingest.Expect(0));
        (await workspace.RunAsync("load")).Expect(0);
        await Played.Stripe.AssertSyncedAsync(workspace, provider);
    }

    /// <summary>The second passing: some streams are through, others not.</summary>
    private static Dictionary<string, string> Crash(string point) => new() { ["CODEGEN_CRASH_AT"] = $"{point}:2" };

    private async Task<Workspace> WorkspaceAsync(string store, SandboxProcess provider, string bytes, string age)
    {
        var lake = "lake";
        if (store == "s3")
        {
            var bucket = await s3.Server.CreateBucketAsync();
            lake = $"{{url: 's3://{bucket}/data', service_url: '{s3.Server.Url}', region: us-east-1, access_key: test, secret_key: test}}";
        }

        return new Workspace($"kill-{store}", $$"""
            commit:
              bytes: {{bytes}}
              age: {{age}}
            profiles:
              dev:
                lake: {{lake}}
                warehouse: warehouse.duckdb
            connections:
              stripe: {{Played.Stripe.Connection(provider.Address)}}
            """);
    }
}
