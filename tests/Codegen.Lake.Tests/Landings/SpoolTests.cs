using Codegen.Contracts.Errors;
using Codegen.Lake.Spooling;
using Codegen.Lake.Tests.Stores;

namespace Codegen.Lake.Tests.Landings;

public sealed class SpoolTests : IDisposable
{
    private readonly LandingFixture _lake = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_left_in_the_spool_folder()
    {
        await using (var landing = _lake.Open())
        {
            _lake.Append(landing, """{"id":1}""", LandingFixture.Plain());
            await landing.CommitAsync([], LandingFixture.Start, Stop);
            _lake.Append(landing, """{"id":2}""", LandingFixture.Plain());
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(_lake.Spool));
        Assert.Single(await _lake.LinesAsync());
    }

    [Fact]
    public async Task What_a_dead_process_left_is_removed_and_what_a_living_one_has_stays()
    {
        await using var living = _lake.Open();
        _lake.Append(living, """{"id":1}""", LandingFixture.Plain());
        Directory.CreateDirectory(Path.Combine(_lake.Spool, "dead"));
        await File.WriteAllTextAsync(Path.Combine(_lake.Spool, "dead.lock"), "", Stop);
        await File.WriteAllTextAsync(Path.Combine(_lake.Spool, "dead", "000000.ndjson.zst"), "half", Stop);

        await using var next = _lake.Open();

        Assert.Empty(Directory.EnumerateFileSystemEntries(_lake.Spool, "dead*"));
        await living.CommitAsync([], LandingFixture.Start, Stop);
        Assert.Single(await _lake.LinesAsync());
    }

    [Fact]
    public async Task Many_landings_open_at_once_in_one_spool_folder()
    {
        var landings = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => _lake.Open())));

        Assert.Equal(16, Directory.EnumerateDirectories(_lake.Spool).Count());
        foreach (var landing in landings)
            await landing.DisposeAsync();
    }

    [Fact]
    public async Task A_full_spool_disk_is_told()
    {
        using var disk = new SmallDisk();
        await using var landing = _lake.Open(options: _lake.Options with { SpoolFolder = disk.Path });
        var random = new Random(1);
        var noise = new byte[60_000];

        var fault = Assert.Throws<CodegenException>(() =>
        {
            for (var record = 0; record < 1_000; record++)
            {
                random.NextBytes(noise);
                _lake.Append(landing, $$"""{"id":1,"name":"{{Convert.ToBase64String(noise)}}"}""", LandingFixture.Plain());
            }
        });

        Assert.Equal(("CG2010", Failure.Transient), (fault.Code, fault.Failure));
        Assert.Contains(disk.Path, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_spool_folder_that_cannot_be_is_told()
    {
        File.WriteAllText(_lake.Spool, "a file");

        var fault = Assert.Throws<CodegenException>(() => SpoolFolder.Open(_lake.Spool));

        Assert.Equal("CG2012", fault.Code);
        Assert.Contains(_lake.Spool, fault.Message, StringComparison.Ordinal);
        File.Delete(_lake.Spool);
    }

    public void Dispose() => _lake.Dispose();
}
