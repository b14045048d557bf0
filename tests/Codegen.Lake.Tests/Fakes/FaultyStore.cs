using System.Runtime.CompilerServices;
using Codegen.Contracts.Errors;

namespace Codegen.Lake.Tests.Fakes;

/// <summary>A store whose k-th call fails in one way; all others work.</summary>
public sealed class FaultyStore(IObjectStore inner, FaultKind kind, int failing, Func<Task> race) : IObjectStore
{
    public int Calls { get; private set; }

    public Task<PutOutcome> PutIfAbsentAsync(string key, string sourceFile, string sha256, CancellationToken cancellationToken) =>
        PutAsync(() => inner.PutIfAbsentAsync(key, sourceFile, sha256, cancellationToken));

    public Task<PutOutcome> PutIfAbsentAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        PutAsync(() => inner.PutIfAbsentAsync(key, content, cancellationToken));

    public async Task<byte[]?> GetAsync(string key, CancellationToken cancellationToken)
    {
        await ReadAsync();
        return await inner.GetAsync(key, cancellationToken);
    }

    public async Task<bool> DownloadAsync(string key, string targetFile, CancellationToken cancellationToken)
    {
        await ReadAsync();
        return await inner.DownloadAsync(key, targetFile, cancellationToken);
    }

    public string? LocalPath(string key) => inner.LocalPath(key);

    public async IAsyncEnumerable<ObjectInfo> ListAsync(
        string prefix, string? startAfter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await ReadAsync();
        await foreach (var found in inner.ListAsync(prefix, startAfter, cancellationToken))
            yield return found;
    }

    private async Task<PutOutcome> PutAsync(Func<Task<PutOutcome>> put)
    {
        if (++Calls != failing)
            return await put();
        if (kind == FaultKind.Before)
            throw Fault();
        if (kind == FaultKind.RaceLost)
            await race();
        var outcome = await put();
        return kind switch
        {
            FaultKind.ReplyLost => throw Fault(),
            FaultKind.OwnWriteExists => PutOutcome.Existed,
            _ => outcome,
        };
    }

    private async Task ReadAsync()
    {
        if (++Calls != failing)
            return;
        if (kind == FaultKind.RaceLost)
            await race();
        else
            throw Fault();
    }

    private static CodegenException Fault() => new("CG2022", Failure.Transient, "the test lets this call fail");
}
