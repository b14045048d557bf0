using Codegen.EndToEnd.Tests.Harness;

namespace Codegen.EndToEnd.Tests;

/// <summary>The shipped sources against stand-in providers: after every sync the tables say what the provider says.</summary>
public sealed class SyncTests
{
    [Fact]
    public async Task A_provider_that_fails_now_and_then_changes_nothing()
    {
        await using var provider = await Played.Stripe.StartAsync("--fail", "503/7,429/9:0,cut/11");
        using var workspace = FolderWorkspace("faults", Played.Stripe, provider);
        var synced = (await workspace.RunAsync("sync")).Expect(0);
        Assert.Contains("retries", synced.Talk, StringComparison.Ordinal);
        await Played.Stripe.AssertSyncedAsync(workspace, provider);
    }

    [Fact]
    public async Task Two_connections_of_one_source_share_a_table_and_nothing_else()
    {
        await using var one = await Played.Stripe.StartAsync();
        await using var two = await Played.Stripe.StartAsync();
        using var workspace = new Workspace("connections", $$"""
            profiles:
              dev: {lake: lake, warehouse: warehouse.duckdb}
            connections:
              first: {{Played.Stripe.Connection(one.Address)}}
              second: {{Played.Stripe.Connection(two.Address)}}
            """);
        (await workspace.RunAsync("sync")).Expect(0);
        await two.AdvanceAsync(1);
        (await workspace.RunAsync("sync")).Expect(0);
        await Played.Stripe.AssertSyncedAsync(workspace, one, "first");
        await Played.Stripe.AssertSyncedAsync(workspace, two, "second");
    }

    [Fact]
    public async Task No_secret_reaches_any_output_the_lake_or_the_warehouse()
    {
        await using var provider = await Played.Stripe.StartAsync("--token", "another-token");
        using var workspace = FolderWorkspace("secrets", Played.Stripe, provider);
        var refused = (await workspace.RunProcessAsync("sync")).Expect(1);
        Assert.Contains("token", refused.Talk, StringComparison.Ordinal);
        AssertNoSecret(workspace, refused);

        await using var open = await Played.Stripe.StartAsync();
        var environment = new Dictionary<string, string> { ["CODEGEN__CONNECTIONS__STRIPE__SERVER"] = open.Address.ToString() };
        AssertNoSecret(workspace, (await workspace.RunProcessAsync(environment, "sync")).Expect(0));
    }

    private static void AssertNoSecret(Workspace workspace, CommandResult result)
    {
        const string Canary = "canary-7f3a";
        Assert.DoesNotContain(Canary, result.Output + result.Talk, StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(workspace.Folder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "codegen.yaml"))
            Assert.DoesNotContain(Canary, System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal);
    }

    private static Workspace FolderWorkspace(string name, Played played, HostedSandbox provider) => new(name, $$"""
        profiles:
          dev: {lake: lake, warehouse: warehouse.duckdb}
        connections:
          {{played.Source}}: {{played.Connection(provider.Address)}}
        """);
}
