using Codegen.EndToEnd.Tests.Harness;

namespace Codegen.EndToEnd.Tests.Real;

/// <summary>Vendors' own documents with mappings of ten lines, against sandboxes that play the same documents.</summary>
[Collection(RealDocuments.Name)]
public sealed class RealSyncTests(UserRepository repository)
{
    [Theory]
    [InlineData(
        "github_real", "{repos: [octocat/hello-world, octocat/spoon-knife]}", "issues issue_comments labels milestones reactions")]
    [InlineData("stripe_real", "{}", "customers charges refunds events")]
    public async Task Tables_equal_the_provider_after_every_sync(string source, string config, string streams)
    {
        UserRepository.Require();
        var mapping = await File.ReadAllLinesAsync(Path.Combine(repository.Folder, "specs", source, "mapping.yaml"), TestContext.Current.CancellationToken);
        Assert.InRange(mapping.Length, 1, 10);

        await using var provider = await HostedSandbox.StartAsync("--document", repository.Document(source), "--seed", "7");
        using var workspace = RealWorkspace.Create(repository, source, provider.Address, $"config: {config}");
        foreach (var days in new[] { 0, 3, 1 })
        {
            if (days > 0)
                await provider.AdvanceAsync(days);
            (await workspace.RunAsync("sync")).Expect(0);
            foreach (var stream in streams.Split(' '))
                await AssertSyncedAsync(workspace, provider, source, stream);
        }
    }

    private static async Task AssertSyncedAsync(Workspace workspace, HostedSandbox provider, string source, string stream)
    {
        var truth = await provider.TruthAsync(stream);
        Assert.NotEmpty(truth);
        using var raw = new RawTable(workspace.Warehouse, $"{source}__{stream}");
        Truth.AssertEqual(raw, truth, source, "id");
        raw.AssertNothingTwice();
    }
}
