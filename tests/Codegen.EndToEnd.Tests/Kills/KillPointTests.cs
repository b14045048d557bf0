using Codegen.EndToEnd.Tests.Harness;

namespace Codegen.EndToEnd.Tests.Kills;

/// <summary>Runs that are killed at a named point: the next clean run ends with the same tables.</summary>
public abstract class KillPointTests(S3Fixture s3, string store)
{
    /// <summary>The names that <c>CODEGEN_CRASH_AT</c> knows.</summary>
    private static readonly string[] Points =
        ["before-put", "after-put", "before-commit", "after-commit", "before-warehouse-commit", "after-warehouse-commit"];

    [Fact]
    public async Task A_kill_at_any_named_point_leaves_the_next_run_the_same_tables()
    {
        await using var provider = await Played.Stripe.StartAsync();
        using var workspace = await KillWorkspace.CreateAsync(s3, store, provider, "64MB", "30s");
        foreach (var point in Points)
        {
            (await workspace.RunProcessAsync(Crash(point), "sync")).Expect(KillWorkspace.Killed);
            // A file that was put and never committed exists for nobody, and is listed.
            if (point is "after-put" or "before-commit")
                Assert.Contains("CG2", (await workspace.RunAsync("check")).Expect(0).Output, StringComparison.Ordinal);
            (await workspace.RunAsync("sync")).Expect(0);
            await Played.Stripe.AssertSyncedAsync(workspace, provider);
            await provider.AdvanceAsync(1);
        }
    }

    /// <summary>The second passing: some streams are through, others not.</summary>
    private static Dictionary<string, string> Crash(string point) => new() { ["CODEGEN_CRASH_AT"] = $"{point}:2" };
}
