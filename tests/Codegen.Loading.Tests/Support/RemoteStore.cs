using Codegen.Lake;

namespace Codegen.Loading.Tests.Support;

/// <summary>A lake whose files don't lie on this machine, as far as a loader can tell.</summary>
internal sealed class RemoteStore(IObjectStore store) : IObjectStore
{
    public Task<PutOutcome> PutIfAbsentAsync(string key, string sourceFile, string sha256, CancellationToken cancellationToken) =>
        store.PutIfAbsentAsync(key, sourceFile, sha256, cancellationToken);

    public Task<PutOutcome> PutIfAbsentAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        store.PutIfAbsentAsync(key, content, cancellationToken);

    public Task<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => store.GetAsync(key, cancellationToken);

    public Task<bool> DownloadAsync(string key, string targetFile, CancellationToken cancellationToken) =>
        store.DownloadAsync(key, targetFile, cancellationToken);

    public string? LocalPath(string key) => null;

    public IAsyncEnumerable<ObjectInfo> ListAsync(string prefix, string? startAfter, CancellationToken cancellationToken) =>
        store.ListAsync(prefix, startAfter, cancellationToken);
}
