using System.Runtime.CompilerServices;

namespace Codegen.Lake.Stores;

/// <summary>
/// A lake in a folder of one machine. An object appears at once and whole: it is written beside the lake's tree, forced to the disk, and
/// linked to its name, which fails where the name is taken.
/// </summary>
/// <remarks>The file system must know hard links, as those of Linux, macOS and Windows do. The folder need not exist.</remarks>
/// <param name="root">The folder.</param>
public sealed class FolderObjectStore(string root) : IObjectStore
{
    private static readonly TimeSpan LeftoverAge = TimeSpan.FromDays(1);

    private readonly FolderPaths _paths = new(root);
    private readonly DurableFolders _folders = new(root);
    private int _swept;

    /// <inheritdoc/>
    public async Task<PutOutcome> PutIfAbsentAsync(string key, string sourceFile, string sha256, CancellationToken cancellationToken)
    {
        var path = _paths.Of(key);
        try
        {
            if (File.Exists(path))
                return Settle(path, PutOutcome.Existed);
            HardLink.Flush(sourceFile);
            _folders.Create(Path.GetDirectoryName(path)!);
            return HardLink.Create(sourceFile, path) switch
            {
                LinkOutcome.Created => Settle(path, PutOutcome.Created),
                LinkOutcome.Existed => Settle(path, PutOutcome.Existed),
                _ => await WriteAsync(path, async target =>
                {
                    await using var source = OpenRead(sourceFile);
                    await source.CopyToAsync(target, cancellationToken);
                }),
            };
        }
        catch (Exception fault) when (DiskFault.Matches(fault))
        {
            throw DiskFault.Of(fault, "store", path);
        }
    }

    /// <inheritdoc/>
    public async Task<PutOutcome> PutIfAbsentAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var path = _paths.Of(key);
        try
        {
            if (File.Exists(path))
                return Settle(path, PutOutcome.Existed);
            _folders.Create(Path.GetDirectoryName(path)!);
            return await WriteAsync(path, target => target.WriteAsync(content, cancellationToken).AsTask());
        }
        catch (Exception fault) when (DiskFault.Matches(fault))
        {
            throw DiskFault.Of(fault, "store", path);
        }
    }

    /// <inheritdoc/>
    public async Task<byte[]?> GetAsync(string key, CancellationToken cancellationToken)
    {
        var path = _paths.Of(key);
        try
        {
            return await File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception fault) when (DiskFault.Matches(fault))
        {
            throw DiskFault.Of(fault, "read", path);
        }
    }

    /// <inheritdoc/>
    public async Task<bool> DownloadAsync(string key, string targetFile, CancellationToken cancellationToken)
    {
        var path = _paths.Of(key);
        if (!File.Exists(path))
            return false;
        try
        {
            await using var source = OpenRead(path);
            await NewFile.WriteAsync(targetFile, target => source.CopyToAsync(target, cancellationToken));
            return true;
        }
        catch (Exception fault) when (DiskFault.Matches(fault))
        {
            throw DiskFault.Of(fault, "copy", path);
        }
    }

    /// <inheritdoc/>
    public string? LocalPath(string key) => _paths.Of(key);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ObjectInfo> ListAsync(
        string prefix, string? startAfter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var found in new FolderListing(_paths, prefix, startAfter).Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return found;
        }
    }

    private static FileStream OpenRead(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>Writes a file that nobody sees, then gives it its name.</summary>
    private async Task<PutOutcome> WriteAsync(string path, Func<Stream, Task> write)
    {
        _folders.Create(_paths.Temporary);
        var temporary = Path.Combine(_paths.Temporary, Path.GetRandomFileName());
        await NewFile.WriteAsync(temporary, write);
        try
        {
            if (Interlocked.Exchange(ref _swept, 1) == 0)
                RemoveLeftovers(temporary);
            return HardLink.Create(temporary, path) switch
            {
                LinkOutcome.Created => Settle(path, PutOutcome.Created),
                LinkOutcome.Existed => Settle(path, PutOutcome.Existed),
                _ => throw DiskFault.NoLinks(path),
            };
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Removes what dead processes left long ago, by the disk's own clock.</summary>
    private static void RemoveLeftovers(string newest)
    {
        var limit = File.GetLastWriteTimeUtc(newest) - LeftoverAge;
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(newest)!))
        {
            if (File.GetLastWriteTimeUtc(file) < limit)
                File.Delete(file);
        }
    }

    /// <summary>Makes the name last; that of another writer too, who may have died before this.</summary>
    private static PutOutcome Settle(string path, PutOutcome outcome)
    {
        DurableFolders.Flush(Path.GetDirectoryName(path)!);
        return outcome;
    }
}
