using Codegen.Contracts.Commits;
using Codegen.Lake.Tests.Fakes;

namespace Codegen.Lake.Tests.Commits;

public sealed class CommitLogTests : IDisposable
{
    private readonly LogFixture _lake = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_log_without_commits_has_an_empty_head()
    {
        Assert.Equal(CommitHead.None, await _lake.Log.ReadHeadAsync(Stop));
        Assert.Empty(await _lake.Log.ReadAsync(0, Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task Commits_are_numbered_from_one_and_chained_by_hash()
    {
        var commits = await _lake.AppendAsync(3);

        Assert.Equal([1, 2, 3], commits.Select(commit => commit.Number));
        Assert.Null(commits[0].Previous);
        for (var number = 1; number < 3; number++)
            Assert.Equal(CommitLink.Of(await File.ReadAllBytesAsync(_lake.PathOf(number), Stop)).Hash, commits[number].Previous);
        Assert.Equal(commits.Select(CommitJson.Write), (await _lake.Log.ReadAsync(0, Stop).ToListAsync(Stop)).Select(CommitJson.Write));
        Assert.Equal([3], await _lake.Log.ReadAsync(2, Stop).Select(commit => commit.Number).ToListAsync(Stop));
        Assert.Empty(await _lake.Log.ReadAsync(3, Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task The_head_knows_what_all_commits_have_covered()
    {
        await _lake.AppendAsync(3);

        var head = await _lake.Log.ReadHeadAsync(Stop);

        Assert.Equal((3L, "f"), (head.Number, head.Fingerprint));
        Assert.Equal([LogFixture.Days(1, 4)], head.StateFor("f").Of("p"));
    }

    [Fact]
    public async Task Times_never_go_back()
    {
        var log = _lake.Log;
        await log.AppendAsync(LogFixture.Draft(5), Stop);

        var late = await log.AppendAsync(LogFixture.Draft(2), Stop);

        Assert.Equal(LogFixture.Draft(5).At, late.At);
    }

    [Fact]
    public async Task Another_fingerprint_starts_the_state_anew_and_going_back_does_not_revive_it()
    {
        var log = _lake.Log;
        await log.AppendAsync(LogFixture.Draft(1, "old"), Stop);
        await log.AppendAsync(LogFixture.Draft(5, "new"), Stop);

        var changed = await _lake.Log.ReadHeadAsync(Stop);
        Assert.Equal([LogFixture.Days(5, 6)], changed.StateFor("new").Of("p"));
        Assert.Empty(changed.StateFor("old").Of("p"));

        await log.AppendAsync(LogFixture.Draft(8, "old"), Stop);
        Assert.Equal([LogFixture.Days(8, 9)], (await _lake.Log.ReadHeadAsync(Stop)).StateFor("old").Of("p"));
    }

    [Fact]
    public async Task Every_256th_commit_carries_the_whole_state_of_its_fingerprint()
    {
        var store = LogFixture.Long(CommitLog.SnapshotEvery - 2);
        var log = new CommitLog(store, LogFixture.Stream, Lanes.Batch);
        await log.AppendAsync(LogFixture.Draft(300, "new"), Stop);

        var snapshot = await log.AppendAsync(LogFixture.Draft(301, "new"), Stop);
        var after = await log.AppendAsync(LogFixture.Draft(302, "new"), Stop);

        Assert.Equal(256, snapshot.Number);
        Assert.Equal([LogFixture.Days(300, 302)], snapshot.Snapshot!.Of("p"));
        Assert.Null(after.Snapshot);
        Assert.Equal([LogFixture.Days(300, 303)], (await new CommitLog(store, LogFixture.Stream, Lanes.Batch).ReadHeadAsync(Stop)).State.Of("p"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(999)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(10_000)]
    public async Task The_head_of_a_long_log_takes_few_calls(int commits)
    {
        var lake = LogFixture.Long(commits);
        var store = new RecordingStore(lake);

        var head = await new CommitLog(store, LogFixture.Stream, Lanes.Batch).ReadHeadAsync(Stop);

        Assert.Equal(commits, head.Number);
        Assert.Equal([LogFixture.Days(1, commits + 1)], head.State.Of("p"));
        Assert.Equal(CommitLink.Of((await lake.GetAsync(LakeKeys.Commit(LogFixture.Stream, Lanes.Batch, commits), Stop))!).Hash, head.Hash);
        Assert.InRange(store.Calls.Count(call => call.StartsWith("get", StringComparison.Ordinal)), 1, CommitLog.SnapshotEvery);
        Assert.InRange(store.Calls.Count(call => call.StartsWith("list", StringComparison.Ordinal)), 1, 12);
    }

    [Fact]
    public async Task A_log_that_is_kept_open_reads_only_what_is_new()
    {
        var lake = LogFixture.Long(300);
        var store = new RecordingStore(lake);
        var log = new CommitLog(store, LogFixture.Stream, Lanes.Batch);
        await log.ReadHeadAsync(Stop);
        await new CommitLog(lake, LogFixture.Stream, Lanes.Batch).AppendAsync(LogFixture.Draft(301), Stop);
        store.Calls.Clear();

        Assert.Equal(301, (await log.ReadHeadAsync(Stop)).Number);
        Assert.Equal(["list", "get"], store.Calls.Select(call => call.Split(' ')[0]));
    }

    [Fact]
    public async Task Lanes_and_streams_have_logs_of_their_own()
    {
        await _lake.AppendAsync(2);
        var callbacks = new CommitLog(_lake.Store, LogFixture.Stream, Lanes.Callback);
        var others = new CommitLog(_lake.Store, LogFixture.Stream with { Connection = "octo" }, Lanes.Batch);

        Assert.Equal(1, (await callbacks.AppendAsync(LogFixture.Draft(1), Stop)).Number);
        Assert.Equal(1, (await others.AppendAsync(LogFixture.Draft(1), Stop)).Number);
        Assert.Equal(2, (await _lake.Log.ReadHeadAsync(Stop)).Number);
    }

    public void Dispose() => _lake.Dispose();
}
