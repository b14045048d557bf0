using Codegen.Contracts.Commits;
using Codegen.Lake.Stores;

namespace Codegen.Lake.Tests.Commits;

public sealed class CommitRaceTests(MotoFixture moto) : IDisposable
{
    private const int Writers = 16;
    private readonly LogFixture _lake = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task Sixteen_writers_all_commit_in_one_chain_on_a_folder() => RaceAsync(_lake.Store, each: 4);

    [Fact]
    public async Task Sixteen_writers_all_commit_in_one_chain_on_a_bucket()
    {
        using var store = new S3ObjectStore(await moto.CreateBucketAsync(), TimeProvider.System);
        await RaceAsync(store, each: 1);
    }

    public void Dispose() => _lake.Dispose();

    /// <summary>All writers know the same head, and so all want the same number first.</summary>
    private static async Task RaceAsync(IObjectStore store, int each)
    {
        var logs = Enumerable.Range(0, Writers).Select(_ => new CommitLog(store, LogFixture.Stream, Lanes.Batch)).ToArray();
        foreach (var log in logs)
            await log.ReadHeadAsync(Stop);
        using var start = new Barrier(Writers);

        var written = await Task.WhenAll(logs.Select((log, writer) => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait(Stop);
                return AppendAsync(log, writer, each);
            },
            Stop,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));

        var read = await logs[0].ReadAsync(0, Stop).ToListAsync(Stop);
        Assert.Equal(Enumerable.Range(1, Writers * each).Select(number => (long)number), read.Select(commit => commit.Number));
        Assert.Equal(
            written.SelectMany(commits => commits).OrderBy(commit => commit.Number).Select(CommitJson.Write),
            read.Select(CommitJson.Write));
        Assert.Equal(Writers * each, read.Select(commit => commit.Writer).Distinct().Count());
        Assert.Equal([LogFixture.Days(0, Writers * each)], (await new CommitLog(store, LogFixture.Stream, Lanes.Batch).ReadHeadAsync(Stop)).State.Of("p"));
    }

    private static async Task<List<Commit>> AppendAsync(CommitLog log, int writer, int each)
    {
        List<Commit> written = [];
        for (var number = 0; number < each; number++)
            written.Add(await log.AppendAsync(LogFixture.Draft((writer * each) + number), Stop));
        return written;
    }
}
