using System.Text;
using System.Text.Json;
using Codegen.Contracts.Commits;
using Codegen.Testing;

namespace Codegen.Lake.Tests.Commits;

public sealed class CommitJsonTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_commit_is_written_as_its_golden_file_says() =>
        Golden.Equal("commit.json", Encoding.UTF8.GetString(CommitJson.Write(Full)));

    [Fact]
    public void A_commit_with_nothing_to_say_is_written_as_its_golden_file_says() =>
        Golden.Equal("commit-empty.json", Encoding.UTF8.GetString(CommitJson.Write(Empty)));

    [Fact]
    public void A_commit_reads_back_to_the_same_bytes()
    {
        var bytes = CommitJson.Write(Full);

        Assert.Equal(bytes, CommitJson.Write(CommitJson.Read(bytes)));
    }

    [Fact]
    public void Any_changed_byte_is_noticed()
    {
        var bytes = CommitJson.Write(Full);
        for (var place = 0; place < bytes.Length; place++)
        {
            var changed = bytes.ToArray();
            changed[place] ^= 1;
            Assert.Throws<JsonException>(() => CommitJson.Read(changed));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    public void What_never_was_a_commit_is_noticed(string text) =>
        Assert.Throws<JsonException>(() => CommitJson.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_cut_or_reformatted_commit_is_noticed()
    {
        var bytes = CommitJson.Write(Full);

        Assert.Throws<JsonException>(() => CommitJson.Read(bytes.AsSpan(0, bytes.Length / 2)));
        Assert.Throws<JsonException>(() => CommitJson.Read(bytes.AsSpan(0, bytes.Length - 1)));
        Assert.Throws<JsonException>(() => CommitJson.Read([.. bytes, (byte)'\n']));
    }

    private static Commit Empty => new()
    {
        Source = "github",
        Connection = "octocat",
        Stream = "issues",
        Lane = Lanes.Batch,
        Number = 1,
        At = Noon,
        Writer = "run-1/1",
        Fingerprint = new string('f', 64),
    };

    private static Commit Full => Empty with
    {
        Number = 256,
        Previous = new string('a', 64),
        At = Noon.ToOffset(TimeSpan.FromHours(2)).AddTicks(12_345_678),
        Purpose = CommitPurpose.Backfill,
        Files = [new CommitFile("raw/x-1.ndjson.zst", 3, 200, new string('b', 64))],
        Quarantine = [new CommitFile("_quarantine/x.ndjson.zst", 1, 90, new string('c', 64))],
        Counts = new CommitCounts { Received = 6, Landed = 3, Quarantined = 1, Skipped = 2, Drifted = 1, Repaired = 1 },
        State = [new StateDelta("octocat/hello", new Interval(Noon.AddDays(-1), Noon)), new StateDelta("é\"<", new Interval(Noon, Noon))],
        Snapshot = StreamState.Empty.With([new StateDelta("b", new Interval(Noon.AddDays(-2), Noon)), new StateDelta("a", new Interval(Noon.AddDays(-1), Noon))]),
    };
}
