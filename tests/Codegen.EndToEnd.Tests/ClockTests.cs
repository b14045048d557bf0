using Codegen.EndToEnd.Tests.Harness;

namespace Codegen.EndToEnd.Tests;

/// <summary>Both shipped sources in one workspace, over days.</summary>
public sealed class ClockTests
{
    [Theory]
    [InlineData(null, 0, 3, 1)]
    [InlineData("-2d", 0, 1)]
    [InlineData("+2d", 0, 1)]
    public async Task Tables_equal_the_providers_after_every_sync_whatever_their_clocks(string? clock, params int[] advances)
    {
        string[] options = clock is null ? [] : ["--clock", clock];
        await using var github = await Played.GitHub.StartAsync(options);
        await using var stripe = await Played.Stripe.StartAsync(options);
        using var workspace = new Workspace("sync", $$"""
            profiles:
              dev: {lake: lake, warehouse: warehouse.duckdb}
            connections:
              github: {{Played.GitHub.Connection(github.Address)}}
              stripe: {{Played.Stripe.Connection(stripe.Address)}}
            """);
        foreach (var days in advances)
        {
            foreach (var provider in new[] { github, stripe }.Where(_ => days > 0))
                await provider.AdvanceAsync(days);
            (await workspace.RunAsync("sync")).Expect(0);
            await Played.GitHub.AssertSyncedAsync(workspace, github);
            await Played.Stripe.AssertSyncedAsync(workspace, stripe);
        }
    }
}
