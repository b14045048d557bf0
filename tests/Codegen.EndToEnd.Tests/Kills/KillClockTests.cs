using Codegen.EndToEnd.Tests.Harness;

namespace Codegen.EndToEnd.Tests.Kills;

/// <summary>Runs that are killed at any moment: the next clean run ends with the same tables.</summary>
public abstract class KillClockTests(S3Fixture s3, string store)
{
    [Fact]
    public async Task Kills_by_the_clock_in_a_slow_run_leave_the_next_run_the_same_tables()
    {
        await using var provider = await Played.Stripe.StartAsync("--latency", "300ms", "--count", "charges=1000");
        using var workspace = await KillWorkspace.CreateAsync(s3, store, provider, "20KB", "200ms");
        foreach (var seconds in new[] { 2.5, 3.0, 3.5, 4.0, 4.5 })
            (await workspace.RunAndKillAsync(TimeSpan.FromSeconds(seconds), "sync")).Expect(KillWorkspace.Killed);
        (await workspace.RunAsync("sync")).Expect(0);
        await Played.Stripe.AssertSyncedAsync(workspace, provider);
        using var charges = new RawTable(workspace.Warehouse, "stripe__charges");
        Assert.InRange(charges.Count("select count(distinct (connection, stream, commit_no)) from raw.load_log"), 20, long.MaxValue);
    }
}
