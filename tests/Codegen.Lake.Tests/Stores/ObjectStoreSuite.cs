using System.Security.Cryptography;
using System.Text;

namespace Codegen.Lake.Tests.Stores;

/// <summary>What every store must do.</summary>
public abstract class ObjectStoreSuite : IDisposable
{
    private readonly TestFolder _files = new();

    [Fact]
    public async Task Bytes_read_back_as_they_were_put()
    {
        var store = await OpenAsync();
        var bytes = RandomNumberGenerator.GetBytes(100_000);

        Assert.Equal(PutOutcome.Created, await store.PutIfAbsentAsync("a/b.json", bytes, Stop));

        Assert.Equal(bytes, await store.GetAsync("a/b.json", Stop));
    }

    [Fact]
    public async Task A_file_reads_back_as_it_was_put_and_may_be_deleted_then()
    {
        var store = await OpenAsync();
        var bytes = RandomNumberGenerator.GetBytes(6_000_000);
        var file = Write("source", bytes);

        Assert.Equal(PutOutcome.Created, await store.PutIfAbsentAsync("raw/x.zst", file, Sha256(bytes), Stop));
        File.Delete(file);

        Assert.True(await store.DownloadAsync("raw/x.zst", _files.File("copy"), Stop));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(_files.File("copy"), Stop));
    }

    [Fact]
    public async Task A_second_put_changes_nothing_and_says_so()
    {
        var store = await OpenAsync();
        await store.PutIfAbsentAsync("k", "first"u8.ToArray(), Stop);

        Assert.Equal(PutOutcome.Existed, await store.PutIfAbsentAsync("k", "second"u8.ToArray(), Stop));
        Assert.Equal(PutOutcome.Existed, await store.PutIfAbsentAsync("k", Write("second", "third"u8.ToArray()), Sha256("third"u8.ToArray()), Stop));

        Assert.Equal("first"u8.ToArray(), await store.GetAsync("k", Stop));
    }

    [Fact]
    public async Task Of_twenty_racing_puts_one_wins_and_its_bytes_stay()
    {
        var store = await OpenAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(writer => Task.Run(async () =>
        {
            var content = Encoding.UTF8.GetBytes($"writer {writer} {new string('x', 50_000)}");
            return (content, outcome: await store.PutIfAbsentAsync("race", content, Stop));
        })));

        var winner = Assert.Single(outcomes, put => put.outcome == PutOutcome.Created);
        Assert.Equal(winner.content, await store.GetAsync("race", Stop));
    }

    [Fact]
    public async Task An_empty_object_is_an_object()
    {
        var store = await OpenAsync();

        Assert.Equal(PutOutcome.Created, await store.PutIfAbsentAsync("empty", ReadOnlyMemory<byte>.Empty, Stop));
        Assert.Equal(PutOutcome.Existed, await store.PutIfAbsentAsync("empty", "x"u8.ToArray(), Stop));
        Assert.Equal(Array.Empty<byte>(), await store.GetAsync("empty", Stop));
    }

    [Fact]
    public async Task What_is_not_there_is_null_and_leaves_no_file()
    {
        var store = await OpenAsync();

        Assert.Null(await store.GetAsync("no/such", Stop));
        Assert.False(await store.DownloadAsync("no/such", _files.File("none"), Stop));
        Assert.False(File.Exists(_files.File("none")));
        Assert.Empty(await KeysAsync(store, "no/", null));
    }

    [Fact]
    public async Task Listings_are_in_ordinal_order_of_the_whole_key()
    {
        var store = await OpenAsync();
        string[] keys = ["a-b/1", "a.c", "a/1", "a/10", "a/2", "a/b/c", "a0", "A/z", "dt=2026-11-22/x%2Fy", "raw/source=s/dt=1/f"];
        foreach (var key in keys)
            await store.PutIfAbsentAsync(key, "12345"u8.ToArray(), Stop);
        var ordered = keys.Order(StringComparer.Ordinal).ToArray();

        Assert.Equal(ordered, await KeysAsync(store, "", null));
        foreach (var prefix in (string[])["a", "a/", "a/1", "A", "dt=", "raw/source=s/", "zzz"])
            Assert.Equal(ordered.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)), await KeysAsync(store, prefix, null));
        foreach (var after in (string[])["a", "a/", "a/1", "a/1~", "a/b/c", "b", "raw/source=s/dt=1/f", "0"])
            Assert.Equal(ordered.Where(key => string.CompareOrdinal(key, after) > 0), await KeysAsync(store, "", after));
    }

    [Fact]
    public async Task Listings_tell_sizes()
    {
        var store = await OpenAsync();
        await store.PutIfAbsentAsync("five", "12345"u8.ToArray(), Stop);

        Assert.Equal([new ObjectInfo("five", 5)], await store.ListAsync("", null, Stop).ToListAsync(Stop));
    }

    public virtual void Dispose()
    {
        _files.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract Task<IObjectStore> OpenAsync();

    protected static async Task<List<string>> KeysAsync(IObjectStore store, string prefix, string? after) =>
        await store.ListAsync(prefix, after, Stop).Select(found => found.Key).ToListAsync(Stop);

    protected static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    protected string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(_files.File(name), bytes);
        return _files.File(name);
    }
}
