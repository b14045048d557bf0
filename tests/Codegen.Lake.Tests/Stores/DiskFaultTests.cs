using Codegen.Contracts.Errors;
using Codegen.Lake.Stores;

namespace Codegen.Lake.Tests.Stores;

public sealed class DiskFaultTests : IDisposable
{
    private readonly SmallDisk _disk = new();
    private readonly TestFolder _elsewhere = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_of_another_disk_is_copied()
    {
        var store = new FolderObjectStore(_disk.Path);
        await File.WriteAllBytesAsync(_elsewhere.File("f"), new byte[100_000], Stop);

        Assert.Equal(PutOutcome.Created, await store.PutIfAbsentAsync("a/f", _elsewhere.File("f"), "", Stop));
        Assert.Equal(PutOutcome.Existed, await store.PutIfAbsentAsync("a/f", _elsewhere.File("f"), "", Stop));

        Assert.Equal(100_000, (await store.GetAsync("a/f", Stop))!.Length);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_disk.Path, "_tmp")));
    }

    [Fact]
    public async Task A_full_disk_is_told_leaves_no_half_object_and_takes_the_object_once_there_is_space()
    {
        var store = new FolderObjectStore(_disk.Path);
        await File.WriteAllBytesAsync(Path.Combine(_disk.Path, "ballast"), new byte[900_000], Stop);
        await File.WriteAllBytesAsync(_elsewhere.File("f"), new byte[300_000], Stop);

        foreach (var put in (Func<Task>[])[
            () => store.PutIfAbsentAsync("a/f", new byte[300_000], Stop),
            () => store.PutIfAbsentAsync("a/f", _elsewhere.File("f"), "", Stop)])
        {
            var fault = await Assert.ThrowsAsync<CodegenException>(put);
            Assert.Equal(("CG2010", Failure.Transient), (fault.Code, fault.Failure));
            Assert.Contains("disk is full", fault.Message, StringComparison.Ordinal);
        }

        Assert.Equal(["ballast"], Directory.EnumerateFiles(_disk.Path, "*", SearchOption.AllDirectories).Select(Path.GetFileName));
        File.Delete(Path.Combine(_disk.Path, "ballast"));
        Assert.Equal(PutOutcome.Created, await store.PutIfAbsentAsync("a/f", new byte[300_000], Stop));
    }

    [Fact]
    public async Task A_read_only_disk_is_told()
    {
        _disk.MakeReadOnly();

        var fault = await Assert.ThrowsAsync<CodegenException>(() =>
            new FolderObjectStore(_disk.Path).PutIfAbsentAsync("a/f", "x"u8.ToArray(), Stop));

        Assert.Equal(("CG2011", Failure.Terminal), (fault.Code, fault.Failure));
        Assert.Contains("read-only", fault.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _disk.Dispose();
        _elsewhere.Dispose();
    }
}
