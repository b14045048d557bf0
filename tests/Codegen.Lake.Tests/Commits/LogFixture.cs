using System.Security.Cryptography;
using Codegen.Contracts;
using Codegen.Contracts.Commits;
using Codegen.Lake.Stores;
using Codegen.Lake.Tests.Fakes;

namespace Codegen.Lake.Tests.Commits;

/// <summary>A lake in a folder, and commits to write there.</summary>
public sealed class LogFixture : IDisposable
{
    public static readonly StreamId Stream = new("github", "octocat", "issues");
    public static readonly DateTimeOffset Day = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly TestFolder _folder = new();

    public LogFixture() => Store = new FolderObjectStore(_folder.Path);

    public FolderObjectStore Store { get; }

    public CommitLog Log => new(Store, Stream, Lanes.Batch);

    public static CommitDraft Draft(int number, string fingerprint = "f") => new()
    {
        Writer = $"w{number}",
        At = Day.AddHours(number),
        Fingerprint = fingerprint,
        Counts = new CommitCounts { Received = 1, Skipped = 1 },
        State = [new StateDelta("p", Days(number, number + 1))],
    };

    /// <summary>An interval from a day to a day, counted from <see cref="Day"/>.</summary>
    public static Interval Days(int from, int to) => new(Day.AddDays(from), Day.AddDays(to));

    public string PathOf(long number) => Store.LocalPath(LakeKeys.Commit(Stream, Lanes.Batch, number))!;

    public async Task<List<Commit>> AppendAsync(int commits)
    {
        var log = Log;
        List<Commit> written = [];
        for (var number = 1; number <= commits; number++)
            written.Add(await log.AppendAsync(Draft(number), TestContext.Current.CancellationToken));
        return written;
    }

    /// <summary>A long log in memory.</summary>
    public static MemoryObjectStore Long(int commits)
    {
        var store = new MemoryObjectStore();
        var state = StreamState.Empty;
        string? previous = null;
        for (var number = 1; number <= commits; number++)
        {
            var draft = Draft(number);
            state = state.With(draft.State);
            var bytes = CommitJson.Write(new Commit
            {
                Source = Stream.Source,
                Connection = Stream.Connection,
                Stream = Stream.Stream,
                Lane = Lanes.Batch,
                Number = number,
                Previous = previous,
                At = draft.At,
                Writer = draft.Writer,
                Fingerprint = draft.Fingerprint,
                State = draft.State,
                Snapshot = number % CommitLog.SnapshotEvery == 0 ? state : null,
            });
            previous = Convert.ToHexStringLower(SHA256.HashData(bytes));
            store.Overwrite(LakeKeys.Commit(Stream, Lanes.Batch, number), bytes);
        }

        return store;
    }

    public void Dispose() => _folder.Dispose();
}
