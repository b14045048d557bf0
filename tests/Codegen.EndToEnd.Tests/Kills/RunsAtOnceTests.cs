using Codegen.EndToEnd.Tests.Harness;

namespace Codegen.EndToEnd.Tests.Kills;

/// <summary>Runs that get in each other's way: they end with the same tables.</summary>
public sealed class RunsAtOnceTests(S3Fixture s3)
{
    [Theory]
    [InlineData("folder")]
    [InlineData("s3")]
    public async Task Two_ingests_at_once_leave_the_same_tables(string store)
    {
        await using var provider = await Played.Stripe.StartAsync("--latency", "30ms");
        using var workspace = await KillWorkspace.CreateAsync(s3, store, provider, "20KB", "200ms");
        var ingests = await Task.WhenAll(workspace.RunProcessAsync("ingest"), workspace.RunProcessAsync("ingest"));
        Assert.All(ingests, ingest => ingest.Expect(0));
        (await workspace.RunAsync("load")).Expect(0);
        await Played.Stripe.AssertSyncedAsync(workspace, provider);
    }
}
