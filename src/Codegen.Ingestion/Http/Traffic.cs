using Codegen.Ingestion.Progress;

namespace Codegen.Ingestion.Http;

/// <summary>What one stream's requests have cost so far, and who wants to hear of its waits.</summary>
internal sealed class Traffic(string stream, IProgress<IngestEvent>? progress)
{
    private long _requests;
    private long _retries;
    private long _bytes;

    public string Stream { get; } = stream;

    public long Requests => Interlocked.Read(ref _requests);

    public long Retries => Interlocked.Read(ref _retries);

    public long Bytes => Interlocked.Read(ref _bytes);

    public void Sent() => Interlocked.Increment(ref _requests);

    public void Received(long bytes) => Interlocked.Add(ref _bytes, bytes);

    public void Waits(string reason, TimeSpan span, DateTimeOffset until)
    {
        Interlocked.Increment(ref _retries);
        progress?.Report(new Waiting(Stream, reason, span, until));
    }
}
