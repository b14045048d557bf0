using System.Text;
using System.Text.Json;
using Codegen.Contracts.Commits;
using Codegen.Contracts.Records;
using Codegen.Lake.Checks;

namespace Codegen.Lake.Tests.Landings;

public sealed class LandingTests : IDisposable
{
    private readonly LandingFixture _lake = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_commit_names_what_came_in_and_what_it_covers()
    {
        await using var landing = _lake.Open(options: _lake.Options with { Purpose = CommitPurpose.Backfill });
        _lake.Append(landing, """{"id":1}""", LandingFixture.Plain());
        _lake.Append(landing, """{"id":2,"new":1}""", LandingFixture.Plain());
        _lake.Append(landing, """{"id":3,"amount":"x","name":"\u0000"}""", LandingFixture.Plain());
        landing.Quarantine("[]"u8, RecordProblem.NotAnObject, LandingFixture.Plain());
        landing.Skip();

        var commit = await landing.CommitAsync([LandingFixture.Covered(0, 5)], LandingFixture.Start.AddHours(1), Stop);

        Assert.NotNull(commit);
        Assert.Equal(
            new CommitCounts { Received = 5, Landed = 3, Quarantined = 1, Skipped = 1, Drifted = 2, Repaired = 1 },
            commit.Counts);
        Assert.Equal((1L, "run-1/1", "f", CommitPurpose.Backfill), (commit.Number, commit.Writer, commit.Fingerprint, commit.Purpose));
        Assert.Equal(LandingFixture.Start.AddHours(1), commit.At);
        Assert.Equal([LandingFixture.Covered(0, 5)], commit.State);
        Assert.Equal(3, Assert.Single(commit.Files).Rows);
        Assert.Equal(1, Assert.Single(commit.Quarantine).Rows);
        Assert.Empty((await new LakeCheck(_lake.Store).RunAsync(readsContent: true, Path.GetTempPath(), Stop)).Findings);
    }

    [Fact]
    public async Task Files_have_keys_of_slice_and_content()
    {
        await using var landing = _lake.Open();
        _lake.Append(landing, """{"id":1}""", LandingFixture.Plain(LandingFixture.Start.AddDays(-40)));
        landing.Quarantine("[]"u8, RecordProblem.NotAnObject, LandingFixture.Plain());

        var commit = await landing.CommitAsync([], LandingFixture.Start, Stop);

        var file = Assert.Single(commit!.Files);
        Assert.Equal($"raw/source=stripe/connection=acme/stream=charges/dt=2026-10-13/20261013T100000Z-{file.Sha256[..16]}.ndjson.zst", file.Key);
        var quarantine = Assert.Single(commit.Quarantine);
        Assert.Equal($"_quarantine/acme/charges/dt=2026-11-22/{quarantine.Sha256[..16]}.ndjson.zst", quarantine.Key);
    }

    [Fact]
    public async Task Another_slice_starts_another_file_in_the_same_commit()
    {
        await using var landing = _lake.Open();
        foreach (var minute in (int[])[0, 0, 1, 1, 1, 0])
            _lake.Append(landing, """{"id":1}""", LandingFixture.Plain(LandingFixture.Start.AddMinutes(minute)));

        var commit = await landing.CommitAsync([], LandingFixture.Start, Stop);

        Assert.Equal([2L, 3L, 1L], commit!.Files.Select(file => file.Rows));
        Assert.Equal(6, commit.Counts.Landed);
    }

    [Fact]
    public async Task Two_files_of_one_commit_with_the_same_bytes_both_count()
    {
        await using var landing = _lake.Open();
        foreach (var minute in (int[])[0, 1, 0])
            _lake.Append(landing, """{"id":1}""", LandingFixture.Plain(LandingFixture.Start.AddMinutes(minute)));

        var commit = await landing.CommitAsync([], LandingFixture.Start, Stop);

        Assert.Equal(3, commit!.Files.Select(file => file.Key).Distinct().Count());
        Assert.EndsWith("-2.ndjson.zst", commit.Files[2].Key, StringComparison.Ordinal);
        Assert.Equal(3, (await _lake.LinesAsync()).Count);
    }

    [Fact]
    public async Task Nothing_to_say_is_no_commit()
    {
        await using var landing = _lake.Open();

        Assert.Null(await landing.CommitAsync([], LandingFixture.Start, Stop));
        Assert.Null(await landing.CommitAsync([LandingFixture.Covered(5, 5)], LandingFixture.Start, Stop));
        Assert.Equal(CommitHead.None, await _lake.Log.ReadHeadAsync(Stop));
    }

    [Fact]
    public async Task A_window_without_records_advances()
    {
        await using var landing = _lake.Open();

        var commit = await landing.CommitAsync([LandingFixture.Covered(0, 5)], LandingFixture.Start, Stop);

        Assert.Empty(commit!.Files);
        Assert.Equal([LandingFixture.Covered(0, 5).Covered], (await _lake.Log.ReadHeadAsync(Stop)).State.Of(""));
    }

    [Fact]
    public async Task Commits_follow_each_other_and_each_has_its_own_counts()
    {
        await using var landing = _lake.Open();
        for (var number = 1; number <= 3; number++)
        {
            _lake.Append(landing, $$"""{"id":{{number}}}""", LandingFixture.Plain());
            var commit = await landing.CommitAsync([], LandingFixture.Start, Stop);
            Assert.Equal((number, 1L), (commit!.Number, commit.Counts.Received));
        }

        Assert.Equal(3, (await _lake.LinesAsync()).Count(line => line.StartsWith("""{"_c":{"row":0,""", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_commit_is_due_by_size_before_compression()
    {
        await using var landing = _lake.Open(options: _lake.Options with { CommitBytes = 10_000 });
        var records = 0;
        for (; !landing.ShouldCommit; records++)
            _lake.Append(landing, $$"""{"id":1,"name":"{{new string('x', 900)}}"}""", LandingFixture.Plain());

        Assert.InRange(records, 9, 10);
        await landing.CommitAsync([], LandingFixture.Start, Stop);
        Assert.False(landing.ShouldCommit);
    }

    [Fact]
    public async Task A_commit_is_due_by_the_age_of_the_first_record()
    {
        await using var landing = _lake.Open();
        _lake.Time.Advance(TimeSpan.FromHours(1));
        Assert.False(landing.ShouldCommit);
        _lake.Append(landing, """{"id":1}""", LandingFixture.Plain());
        _lake.Time.Advance(TimeSpan.FromSeconds(29));
        _lake.Append(landing, """{"id":2}""", LandingFixture.Plain());
        Assert.False(landing.ShouldCommit);
        _lake.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(landing.ShouldCommit);

        await landing.CommitAsync([], LandingFixture.Start, Stop);

        Assert.False(landing.ShouldCommit);
    }

    [Fact]
    public async Task Unreadable_records_are_kept_whole_with_the_reason()
    {
        byte[] broken = [.. "{\"a\":\""u8, 0xFF, 0xFE, .. "\"}"u8];
        var large = $"\"{new string('é', 100_000)}\"";
        await using var landing = _lake.Open();
        landing.Quarantine("{\"id\":1,\n\"id\":\"2\\\"\"}"u8, RecordProblem.DuplicateProperty, LandingFixture.Plain(partition: "a/b"));
        landing.Quarantine(broken, RecordProblem.InvalidUtf8, LandingFixture.Plain() with { Origin = RecordOrigin.Changes });
        landing.Quarantine(Encoding.UTF8.GetBytes(large), RecordProblem.TooLarge, LandingFixture.Plain());
        landing.Quarantine(new byte[100_000], RecordProblem.TooDeep, LandingFixture.Plain());
        byte[] random = new byte[100_001];
        new Random(1).NextBytes(random);
        landing.Quarantine(random, RecordProblem.InvalidUtf8, LandingFixture.Plain());

        var commit = await landing.CommitAsync([], LandingFixture.Start, Stop);

        var lines = (await _lake.ReadAsync(Assert.Single(commit!.Quarantine).Key)).TrimEnd('\n').Split('\n');
        Assert.Equal("""{"problem":"duplicate_property","origin":"list","partition":"a/b","at":"2026-11-22T10:00:00.000000Z","text":"{\"id\":1,\u000a\"id\":\"2\\\"\"}"}""", lines[0]);
        using var second = JsonDocument.Parse(lines[1]);
        Assert.Equal(("invalid_utf8", "changes"), (second.RootElement.GetProperty("problem").GetString(), second.RootElement.GetProperty("origin").GetString()));
        Assert.Equal(broken, second.RootElement.GetProperty("base64").GetBytesFromBase64());
        using var third = JsonDocument.Parse(lines[2]);
        Assert.Equal(large, third.RootElement.GetProperty("text").GetString());
        using var fourth = JsonDocument.Parse(lines[3]);
        Assert.Equal(new string('\0', 100_000), fourth.RootElement.GetProperty("text").GetString());
        using var fifth = JsonDocument.Parse(lines[4]);
        Assert.Equal(random, fifth.RootElement.GetProperty("base64").GetBytesFromBase64());
    }

    [Fact]
    public async Task A_record_costs_no_memory_of_its_own()
    {
        await using var landing = _lake.Open();
        var warm = Allocate(landing, records: 1_000);
        var steady = Allocate(landing, records: 20_000);

        Assert.True(steady < 100_000, $"{steady} bytes for 20,000 records; {warm} for the first 1,000");
    }

    public void Dispose() => _lake.Dispose();

    private static long Allocate(Landing landing, int records)
    {
        var page = "{\"id\":1,\"name\":\"a name that is long enough to matter for the compressor\",\"other\":12}"u8.ToArray();
        var reader = new Utf8JsonReader(page, RecordScan.ReaderOptions);
        reader.Read();
        var scan = new RecordScan(0);
        scan.Begin(ref reader);
        while (scan.NextField(ref reader, out _))
            scan.Undeclared(ref reader);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var number = 0; number < records; number++)
        {
            landing.Append(
                new LandingRecord
                {
                    Partition = "octocat/hello",
                    Version = LandingFixture.Start.AddSeconds(number),
                    At = LandingFixture.Start.AddSeconds(number / 100),
                    SliceStart = LandingFixture.Start,
                    Key = "key"u8,
                },
                scan,
                page);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
