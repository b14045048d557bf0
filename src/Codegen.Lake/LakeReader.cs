using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Codegen.Contracts;
using Codegen.Contracts.Commits;
using Codegen.Lake.Stores;

namespace Codegen.Lake;

/// <summary>Reads a lake as loaders do: which streams there are, their commits, and the files that these name.</summary>
/// <param name="store">The lake.</param>
public sealed class LakeReader(IObjectStore store)
{
    private const int HashBufferBytes = 128 * 1024;

    /// <summary>The streams that have commits, ordered by connection, stream and lane as their keys are.</summary>
    /// <param name="connection">Only those of this connection; null for all.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <exception cref="Contracts.Errors.CodegenException">CG2030 or CG2031: a log's first commit can't be read.</exception>
    public async IAsyncEnumerable<StreamLane> ListStreamsAsync(
        string? connection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var prefix = connection is null ? LakeKeys.Commits : $"{LakeKeys.Commits}{KeySegment.Encode("", connection)}/";
        string? after = null;
        while (await FirstAsync(prefix, after, cancellationToken) is { } key)
        {
            // The next log's first key is the first one after all that this log's folder can hold.
            after = key[..(key.LastIndexOf('/') + 1)] + '~';
            if (await DescribeAsync(key, cancellationToken) is { } found)
                yield return found;
        }
    }

    /// <summary>The commits of a log after a number; see <see cref="CommitLog.ReadAsync"/>.</summary>
    /// <param name="log">The stream and lane.</param>
    /// <param name="after">The last number that is known already; 0 for all.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public IAsyncEnumerable<Commit> ReadCommitsAsync(StreamLane log, long after, CancellationToken cancellationToken) =>
        new CommitLog(store, log.Stream, log.Lane).ReadAsync(after, cancellationToken);

    /// <summary>Brings a file to this machine and makes sure that it is what its commit says.</summary>
    /// <param name="file">The file.</param>
    /// <param name="folder">Where to put it; must exist. Unused where the lake is a folder.</param>
    /// <param name="cancellationToken">Stops the download.</param>
    /// <returns>The path: a copy in <paramref name="folder"/>, for the caller to delete, or the lake's own file, to be read only.</returns>
    /// <exception cref="Contracts.Errors.CodegenException">CG2040: it is missing; CG2041: its bytes differ from the commit's SHA-256.</exception>
    public async Task<string> FetchAsync(CommitFile file, string folder, CancellationToken cancellationToken)
    {
        if (store.LocalPath(file.Key) is { } path)
        {
            var missing = !File.Exists(path);
            await VerifyAsync(file, missing ? null : path, cancellationToken);
            return path;
        }

        var target = Path.Combine(folder, LocalName(file.Key));
        File.Delete(target);
        try
        {
            var found = await store.DownloadAsync(file.Key, target, cancellationToken);
            await VerifyAsync(file, found ? target : null, cancellationToken);
            return target;
        }
        catch
        {
            File.Delete(target);
            throw;
        }
    }

    /// <summary>Files of several streams may lie side by side: the name of each is its own.</summary>
    private static string LocalName(string key) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8))}-{key[(key.LastIndexOf('/') + 1)..]}";

    private static async Task VerifyAsync(CommitFile file, string? path, CancellationToken cancellationToken)
    {
        if (path is null)
            throw LakeErrors.ObjectMissing(file.Key, "A commit");
        var sha256 = await HashAsync(path, cancellationToken);
        if (sha256 != file.Sha256)
            throw LakeErrors.ObjectChanged(file.Key, file.Sha256, sha256);
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, HashBufferBytes);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        }
        catch (Exception fault) when (DiskFault.Matches(fault))
        {
            throw DiskFault.Of(fault, "read", path);
        }
    }

    private async Task<string?> FirstAsync(string prefix, string? after, CancellationToken cancellationToken)
    {
        await foreach (var found in store.ListAsync(prefix, after, cancellationToken))
            return found.Key;
        return null;
    }

    /// <summary>Null where the key is not one that a log writes. The source stands in the commit alone.</summary>
    private async Task<StreamLane?> DescribeAsync(string key, CancellationToken cancellationToken)
    {
        if (key.Split('/') is not [_, var connection, var stream, var lane, _] || LakeKeys.CommitNumber(key) is not { } number)
            return null;
        var link = await CommitReader.ReadOneAsync(store, key, number, cancellationToken);
        if (link is null)
            return null;
        var id = new StreamId(link.Commit.Source, KeySegment.Decode(connection), KeySegment.Decode(stream));
        return new StreamLane(id, KeySegment.Decode(lane));
    }
}
