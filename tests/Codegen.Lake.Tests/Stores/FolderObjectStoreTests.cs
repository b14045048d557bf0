using Codegen.Contracts.Errors;
using Codegen.Lake.Stores;

namespace Codegen.Lake.Tests.Stores;

public sealed class FolderObjectStoreTests : ObjectStoreSuite
{
    private readonly TestFolder _folder = new();

    [Theory]
    [InlineData("../escaped")]
    [InlineData("a/../../escaped")]
    [InlineData("/etc/escaped")]
    [InlineData("a//b")]
    [InlineData("./a")]
    [InlineData("a/")]
    [InlineData("")]
    [InlineData("a\\..\\b")]
    [InlineData("a\0b")]
    public async Task A_key_that_leaves_the_lake_is_refused(string key)
    {
        var store = await OpenAsync();

        var fault = await Assert.ThrowsAsync<CodegenException>(() => store.PutIfAbsentAsync(key, "x"u8.ToArray(), Stop));

        Assert.Equal("CG2002", fault.Code);
        Assert.False(Directory.Exists(_folder.Path) && Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Any());
    }

    [Fact]
    public async Task Files_in_the_making_are_not_listed_and_none_is_left()
    {
        var store = await OpenAsync();
        await store.PutIfAbsentAsync("a", "x"u8.ToArray(), Stop);
        await store.PutIfAbsentAsync("a", "y"u8.ToArray(), Stop);

        Assert.Equal(["a"], await KeysAsync(store, "", null));
        Assert.Empty(Directory.EnumerateFiles(_folder.File("lake/_tmp")));
    }

    [Fact]
    public async Task What_dead_processes_left_goes_after_a_day()
    {
        Directory.CreateDirectory(_folder.File("lake/_tmp"));
        await File.WriteAllTextAsync(_folder.File("lake/_tmp/old"), "half", Stop);
        await File.WriteAllTextAsync(_folder.File("lake/_tmp/new"), "half", Stop);
        File.SetLastWriteTimeUtc(_folder.File("lake/_tmp/old"), TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-25));

        await (await OpenAsync()).PutIfAbsentAsync("a", "x"u8.ToArray(), Stop);

        Assert.Equal([_folder.File("lake/_tmp/new")], Directory.EnumerateFiles(_folder.File("lake/_tmp")));
    }

    [Fact]
    public async Task A_source_that_cannot_be_read_leaves_no_object()
    {
        var store = await OpenAsync();

        var fault = await Assert.ThrowsAsync<CodegenException>(() => store.PutIfAbsentAsync("a", _folder.File("none"), "", Stop));

        Assert.Equal("CG2012", fault.Code);
        Assert.Empty(await KeysAsync(store, "", null));
    }

    [Fact]
    public async Task A_put_that_is_cancelled_leaves_nothing()
    {
        var store = await OpenAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            store.PutIfAbsentAsync("a", new byte[1_000_000], new CancellationToken(canceled: true)));

        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    public override void Dispose()
    {
        base.Dispose();
        _folder.Dispose();
    }

    protected override Task<IObjectStore> OpenAsync() => Task.FromResult<IObjectStore>(new FolderObjectStore(_folder.File("lake")));
}
