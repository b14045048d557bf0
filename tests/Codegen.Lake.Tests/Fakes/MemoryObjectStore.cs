using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Codegen.Lake.Tests.Fakes;

/// <summary>A lake that costs nothing, for tests that make thousands of calls. It passes the suite of all stores.</summary>
public sealed class MemoryObjectStore : IObjectStore
{
    private readonly ConcurrentDictionary<string, byte[]> _objects = new(StringComparer.Ordinal);

    public async Task<PutOutcome> PutIfAbsentAsync(string key, string sourceFile, string sha256, CancellationToken cancellationToken) =>
        Put(key, await File.ReadAllBytesAsync(sourceFile, cancellationToken));

    public Task<PutOutcome> PutIfAbsentAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        Task.FromResult(Put(key, content.ToArray()));

    public Task<byte[]?> GetAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult(_objects.TryGetValue(key, out var content) ? content.ToArray() : null);

    public async Task<bool> DownloadAsync(string key, string targetFile, CancellationToken cancellationToken)
    {
        if (!_objects.TryGetValue(key, out var content))
            return false;
        await File.WriteAllBytesAsync(targetFile, content, cancellationToken);
        return true;
    }

    public string? LocalPath(string key) => null;

    public async IAsyncEnumerable<ObjectInfo> ListAsync(
        string prefix, string? startAfter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var keys = _objects.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(key, startAfter) > 0);
        foreach (var key in keys.Order(StringComparer.Ordinal))
            yield return new ObjectInfo(key, _objects[key].Length);
    }

    /// <summary>Does what no store can: changes an object.</summary>
    public void Overwrite(string key, byte[] content) => _objects[key] = content;

    /// <summary>Does what the lake never does.</summary>
    public void Delete(string key) => _objects.TryRemove(key, out _);

    private PutOutcome Put(string key, byte[] content) =>
        _objects.TryAdd(key, content) ? PutOutcome.Created : PutOutcome.Existed;
}
