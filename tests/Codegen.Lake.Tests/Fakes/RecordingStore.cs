using System.Collections.Concurrent;

namespace Codegen.Lake.Tests.Fakes;

/// <summary>A store that writes down what it is asked.</summary>
public sealed class RecordingStore(IObjectStore inner) : IObjectStore
{
    public ConcurrentQueue<string> Calls { get; } = new();

    public Task<PutOutcome> PutIfAbsentAsync(string key, string sourceFile, string sha256, CancellationToken cancellationToken)
    {
        Calls.Enqueue("put " + key);
        return inner.PutIfAbsentAsync(key, sourceFile, sha256, cancellationToken);
    }

    public Task<PutOutcome> PutIfAbsentAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        Calls.Enqueue("put " + key);
        return inner.PutIfAbsentAsync(key, content, cancellationToken);
    }

    public Task<byte[]?> GetAsync(string key, CancellationToken cancellationToken)
    {
        Calls.Enqueue("get " + key);
        return inner.GetAsync(key, cancellationToken);
    }

    public Task<bool> DownloadAsync(string key, string targetFile, CancellationToken cancellationToken)
    {
        Calls.Enqueue("download " + key);
        return inner.DownloadAsync(key, targetFile, cancellationToken);
    }

    public string? LocalPath(string key) => inner.LocalPath(key);

    public IAsyncEnumerable<ObjectInfo> ListAsync(string prefix, string? startAfter, CancellationToken cancellationToken)
    {
        Calls.Enqueue($"list {prefix} after {startAfter}");
        return inner.ListAsync(prefix, startAfter, cancellationToken);
    }
}
