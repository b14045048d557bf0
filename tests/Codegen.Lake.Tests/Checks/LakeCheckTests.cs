using Codegen.Contracts.Commits;
using Codegen.Contracts.Errors;
using Codegen.Lake.Checks;
using Codegen.Lake.Tests.Landings;

namespace Codegen.Lake.Tests.Checks;

public sealed class LakeCheckTests : IDisposable
{
    private readonly LandingFixture _lake = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sound_lake_has_no_findings_and_its_totals()
    {
        await FillAsync(3);

        var report = await CheckAsync();

        Assert.Equal((1, 3L, 3, 6L), (report.Logs, report.Commits, report.Files, report.Records));
        Assert.Empty(report.Findings);
    }

    [Fact]
    public async Task An_empty_lake_has_no_findings() => Assert.Empty((await CheckAsync()).Findings);

    [Fact]
    public async Task Objects_that_no_commit_names_are_orphans_and_no_errors()
    {
        await FillAsync(1);
        await _lake.Store.PutIfAbsentAsync("raw/source=stripe/x.ndjson.zst", "x"u8.ToArray(), Stop);
        await _lake.Store.PutIfAbsentAsync("_quarantine/acme/charges/x.ndjson.zst", "x"u8.ToArray(), Stop);

        Assert.Equal(
            [("CG2050", ProblemSeverity.Info, "_quarantine/acme/charges/x.ndjson.zst"), ("CG2050", ProblemSeverity.Info, "raw/source=stripe/x.ndjson.zst")],
            await FindingsAsync());
    }

    [Fact]
    public async Task Missing_cut_and_changed_objects_are_found()
    {
        var files = (await FillAsync(4)).Select(commit => commit.Files[0].Key).ToArray();
        _lake.Store.Delete(files[0]);
        _lake.Store.Overwrite(files[1], (await _lake.Store.GetAsync(files[1], Stop))![..10]);
        var flipped = (await _lake.Store.GetAsync(files[2], Stop))!;
        flipped[^1] ^= 1;
        _lake.Store.Overwrite(files[2], flipped);

        var findings = await FindingsAsync();

        Assert.Equal(
            new[] { ("CG2040", files[0]), ("CG2042", files[1]), ("CG2041", files[2]) }.Order(),
            findings.Select(finding => (finding.Code, finding.Key)).Order());
        Assert.All(findings, finding => Assert.Equal(ProblemSeverity.Error, finding.Severity));
    }

    [Fact]
    public async Task Every_broken_commit_is_found_and_files_of_the_others_are_no_orphans()
    {
        await FillAsync(8);
        _lake.Store.Delete(CommitKey(2));
        _lake.Store.Overwrite(CommitKey(4), [.. (await _lake.Store.GetAsync(CommitKey(4), Stop))!, (byte)' ']);
        var forged = CommitJson.Read((await _lake.Store.GetAsync(CommitKey(6), Stop))!);
        _lake.Store.Overwrite(CommitKey(6), CommitJson.Write(forged with { Counts = new CommitCounts { Received = 9 } }));
        _lake.Store.Overwrite(CommitKey(8), (await _lake.Store.GetAsync(CommitKey(7), Stop))!);
        await _lake.Store.PutIfAbsentAsync("_commits/acme/charges/batch/notes.txt", "x"u8.ToArray(), Stop);

        var findings = (await FindingsAsync()).Where(finding => finding.Code != "CG2050").Select(finding => (finding.Code, finding.Key)).ToList();

        Assert.Equal(
            [
                ("CG2030", CommitKey(2)), ("CG2031", CommitKey(4)), ("CG2052", CommitKey(6)), ("CG2031", CommitKey(7)),
                ("CG2033", CommitKey(8)), ("CG2031", CommitKey(8)), ("CG2051", "_commits/acme/charges/batch/notes.txt"),
            ],
            findings.OrderBy(finding => finding.Key, StringComparer.Ordinal).ThenByDescending(finding => finding.Code, StringComparer.Ordinal));
    }

    public void Dispose() => _lake.Dispose();

    private static string CommitKey(long number) => LakeKeys.Commit(LandingFixture.Stream, Lanes.Batch, number);

    private Task<LakeReport> CheckAsync() => new LakeCheck(_lake.Store).RunAsync(readsContent: true, Path.GetTempPath(), Stop);

    private async Task<List<(string Code, ProblemSeverity Severity, string Key)>> FindingsAsync() =>
        [.. (await CheckAsync()).Findings.Select(finding => (finding.Code, finding.Severity, finding.Key))];

    private async Task<List<Commit>> FillAsync(int commits)
    {
        List<Commit> written = [];
        await using var landing = _lake.Open();
        for (var number = 0; number < commits; number++)
        {
            _lake.Append(landing, $$"""{"id":{{number}}}""", LandingFixture.Plain());
            _lake.Append(landing, $$"""{"id":{{number + 1000}}}""", LandingFixture.Plain());
            written.Add((await landing.CommitAsync([], LandingFixture.Start, Stop))!);
        }

        return written;
    }
}
