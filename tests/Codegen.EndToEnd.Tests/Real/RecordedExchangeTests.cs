using Codegen.EndToEnd.Tests.Harness;
using Codegen.Testing;

namespace Codegen.EndToEnd.Tests.Real;

/// <summary>Exchanges recorded at api.github.com, replayed, and read through the connector of GitHub's own document.</summary>
[Collection(RealDocuments.Name)]
public sealed class RecordedExchangeTests(UserRepository repository)
{
    [Fact]
    public async Task Every_page_of_issues_lands_byte_by_byte_and_is_loaded()
    {
        UserRepository.Require();
        var file = Corpus.Data("github-recorded/paginate-issues.json");
        Assert.SkipUnless(file is not null, Corpus.Absent);

        await using var provider = await RecordedProvider.StartAsync(file!);
        using var workspace = RealWorkspace.Create(
            repository, "github_real", provider.Address, "streams: [issues], config: {repos: [octokit-fixture-org/paginate-issues]}");
        var synced = (await workspace.RunAsync("sync")).Expect(0);

        Assert.Contains("13 of 13 records accounted for.", synced.Talk, StringComparison.Ordinal);
        Assert.Equal(13, provider.Records.Count);
        Assert.All(provider.Records, record => Assert.Contains('\n', record));
        Landed.AssertHolds(workspace, "github_real", "issues", provider.Records);
        using var raw = new RawTable(workspace.Warehouse, "github_real__issues");
        Truth.AssertEqual(raw, provider.Records, "github_real", "id");
    }
}
