using Codegen.Contracts;
using Codegen.Contracts.Errors;
using Codegen.Lake.Stores;
using Codegen.Lake.Tests.Commits;
using Codegen.Lake.Tests.Fakes;
using Codegen.Lake.Tests.Landings;

namespace Codegen.Lake.Tests;

public sealed class LakeReaderTests : IDisposable
{
    private readonly LandingFixture _lake = new();
    private readonly TestFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Streams_are_found_by_their_commits_in_few_calls()
    {
        StreamId[] streams =
        [
            new("github", "octo/cat", "issues"), new("github", "octo-cat", "issues"), new("github", "octo-cat", "issue_comments"),
            new("stripe", "acme", "charges"),
        ];
        foreach (var stream in streams)
        {
            foreach (var lane in (string[])[Lanes.Batch, Lanes.Callback])
            {
                var log = new CommitLog(_lake.Store, stream, lane);
                for (var number = 0; number < 3; number++)
                    await log.AppendAsync(LogFixture.Draft(number), Stop);
            }
        }

        await _lake.Store.PutIfAbsentAsync("_commits/stray", "x"u8.ToArray(), Stop);
        var store = new RecordingStore(_lake.Store);
        var all = await new LakeReader(store).ListStreamsAsync(null, Stop).ToListAsync(Stop);
        var some = await new LakeReader(store).ListStreamsAsync("octo-cat", Stop).ToListAsync(Stop);

        Assert.Equal(
            streams.SelectMany(stream => new[] { new StreamLane(stream, Lanes.Batch), new StreamLane(stream, Lanes.Callback) }).OrderBy(log => $"{log}", StringComparer.Ordinal),
            all.OrderBy(log => $"{log}", StringComparer.Ordinal));
        Assert.Equal(4, some.Count);
        Assert.InRange(store.Calls.Count, 1, 32);
        Assert.Equal([1, 2, 3], await new LakeReader(store).ReadCommitsAsync(some[0], 0, Stop).Select(commit => commit.Number).ToListAsync(Stop));
    }

    [Fact]
    public async Task A_file_is_fetched_as_a_copy_or_read_in_its_place()
    {
        var copied = await LandAsync(_lake.Store);
        var path = await new LakeReader(_lake.Store).FetchAsync(copied, _folder.Path, Stop);
        Assert.Equal(_folder.Path, Path.GetDirectoryName(path));
        Assert.EndsWith(".ndjson.zst", path, StringComparison.Ordinal);
        Assert.Equal(path, await new LakeReader(_lake.Store).FetchAsync(copied, _folder.Path, Stop));

        var store = new FolderObjectStore(_folder.File("lake"));
        var inPlace = await LandAsync(store);
        Assert.Equal(store.LocalPath(inPlace.Key), await new LakeReader(store).FetchAsync(inPlace, _folder.Path, Stop));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_changed_or_missing_file_is_refused_and_no_copy_is_left(bool isMissing)
    {
        var file = await LandAsync(_lake.Store);
        if (isMissing)
            _lake.Store.Delete(file.Key);
        else
            _lake.Store.Overwrite(file.Key, [.. (await _lake.Store.GetAsync(file.Key, Stop))!, 0]);

        var fault = await Assert.ThrowsAsync<CodegenException>(() => new LakeReader(_lake.Store).FetchAsync(file, _folder.Path, Stop));

        Assert.Equal((isMissing ? "CG2040" : "CG2041", Failure.Terminal), (fault.Code, fault.Failure));
        Assert.Contains(file.Key, fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public async Task A_changed_file_of_a_folder_is_refused_and_stays()
    {
        var store = new FolderObjectStore(_folder.File("lake"));
        var file = await LandAsync(store);
        await File.AppendAllTextAsync(store.LocalPath(file.Key)!, "x", Stop);

        var fault = await Assert.ThrowsAsync<CodegenException>(() => new LakeReader(store).FetchAsync(file, _folder.Path, Stop));

        Assert.Equal("CG2041", fault.Code);
        Assert.True(File.Exists(store.LocalPath(file.Key)));
    }

    public void Dispose()
    {
        _lake.Dispose();
        _folder.Dispose();
    }

    private async Task<Contracts.Commits.CommitFile> LandAsync(IObjectStore store)
    {
        await using var landing = _lake.Open(store);
        _lake.Append(landing, """{"id":1}""", LandingFixture.Plain());
        return (await landing.CommitAsync([], LandingFixture.Start, Stop))!.Files[0];
    }
}
