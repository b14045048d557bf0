using System.Text.Json;
using Codegen.Contracts.Errors;
using Codegen.Lake.Checks;
using Codegen.Lake.Tests.Fakes;

namespace Codegen.Lake.Tests.Landings;

/// <summary>A provider of 30 records, read ten a commit. Whatever call fails, the next runs end with exactly these.</summary>
public sealed class FaultTests
{
    private const int Records = 30;
    private const int PerCommit = 10;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(FaultKind.Before)]
    [InlineData(FaultKind.ReplyLost)]
    [InlineData(FaultKind.OwnWriteExists)]
    [InlineData(FaultKind.RaceLost)]
    public async Task Whichever_call_fails_the_end_is_exact(FaultKind kind)
    {
        var failing = 1;
        for (var reached = true; reached; failing++)
        {
            using var lake = new LandingFixture();
            var store = new FaultyStore(lake.Store, kind, failing, () => StepAsync(lake, lake.Store, "other"));
            await RunAsync(lake, store, "first");
            await RunAsync(lake, lake.Store, "second");

            await VerifyAsync(lake, mayRepeat: kind == FaultKind.RaceLost);
            reached = store.Calls >= failing;
        }

        Assert.InRange(failing, 9, 100);
    }

    [Fact]
    public async Task A_file_that_a_dead_writer_stored_is_adopted()
    {
        using var lake = new LandingFixture();
        var store = new FaultyStore(lake.Store, FaultKind.Before, failing: 3, () => Task.CompletedTask);
        await RunAsync(lake, store, "dead");
        var orphan = Assert.Single((await CheckAsync(lake)).Findings);
        Assert.Equal("CG2050", orphan.Code);

        await RunAsync(lake, lake.Store, "next");

        await VerifyAsync(lake, mayRepeat: false);
        Assert.Equal(orphan.Key, (await lake.Log.ReadAsync(0, Stop).FirstAsync(Stop)).Files[0].Key);
    }

    [Fact]
    public async Task A_stored_file_that_is_cut_is_not_adopted()
    {
        using var lake = new LandingFixture();
        var store = new FaultyStore(lake.Store, FaultKind.Before, failing: 3, () => Task.CompletedTask);
        await RunAsync(lake, store, "dead");
        var orphan = Assert.Single((await CheckAsync(lake)).Findings).Key;
        lake.Store.Overwrite(orphan, (await lake.Store.GetAsync(orphan, Stop))![..20]);

        var fault = await Assert.ThrowsAsync<CodegenException>(() => StepAsync(lake, lake.Store, "next"));

        Assert.Equal("CG2042", fault.Code);
        Assert.Equal(CommitHead.None, await lake.Log.ReadHeadAsync(Stop));
    }

    private static Task<LakeReport> CheckAsync(LandingFixture lake) =>
        new LakeCheck(lake.Store).RunAsync(readsContent: true, Path.GetTempPath(), Stop);

    /// <summary>A run ends where the work is done, or at the first error.</summary>
    private static async Task RunAsync(LandingFixture lake, IObjectStore store, string writer)
    {
        try
        {
            for (var step = 0; await StepAsync(lake, store, $"{writer}-{step}"); step++)
            {
            }
        }
        catch (CodegenException fault) when (fault.Code == "CG2022")
        {
            Assert.NotSame(lake.Store, store);
        }
    }

    /// <summary>Reads the next ten records after what the log says is covered, and commits them.</summary>
    private static async Task<bool> StepAsync(LandingFixture lake, IObjectStore store, string writer)
    {
        var log = new CommitLog(store, LandingFixture.Stream, Lanes.Batch);
        var covered = (await log.ReadHeadAsync(Stop)).StateFor("f").Of("");
        var from = covered.Count == 0 ? 0 : (int)(covered[^1].To - LandingFixture.Start).TotalMinutes;
        if (from == Records)
            return false;
        await using var landing = Landing.Open(store, log, lake.Options with { Writer = writer }, lake.Time);
        for (var id = from; id < from + PerCommit; id++)
            lake.Append(landing, $$"""{"id":{{id}}}""", LandingFixture.Plain());
        await landing.CommitAsync([LandingFixture.Covered(from, from + PerCommit)], LandingFixture.Start, Stop);
        return true;
    }

    private static async Task VerifyAsync(LandingFixture lake, bool mayRepeat)
    {
        var head = await lake.Log.ReadHeadAsync(Stop);
        Assert.Equal([LandingFixture.Covered(0, Records).Covered], head.State.Of(""));
        var ids = (await lake.LinesAsync()).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("record").GetProperty("id").GetInt32()).ToList();
        Assert.Equal(Enumerable.Range(0, Records), mayRepeat ? ids.Distinct().Order() : ids.Order());
        Assert.InRange(ids.Count, Records, mayRepeat ? Records + PerCommit : Records);
        Assert.InRange(head.Number, Records / PerCommit, mayRepeat ? (Records / PerCommit) + 1 : Records / PerCommit);
        Assert.Empty((await CheckAsync(lake)).Findings);
    }
}
