using System.Buffers;
using Codegen.Ingestion.Requests;

namespace Codegen.Ingestion.Http;

/// <summary>A page's bytes, in a buffer that goes back to the pool when the page is disposed.</summary>
internal sealed class FetchedPage(PageRequest request, byte[] buffer, int length, DateTimeOffset at, IReadOnlyList<string> links) : IDisposable
{
    private byte[]? _buffer = buffer;

    public PageRequest Request { get; } = request;

    /// <summary>When the page was requested, in provider time; never later than the truth.</summary>
    public DateTimeOffset At { get; } = at;

    /// <summary>The values of the response's <c>Link</c> headers.</summary>
    public IReadOnlyList<string> Links { get; } = links;

    /// <summary>The page that follows, once it is known; null where none does.</summary>
    public TaskCompletionSource<PageRequest?> Next { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Length { get; } = length;

    public Span<byte> Bytes => _buffer.AsSpan(0, Length);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _buffer, null) is { } buffer)
            ArrayPool<byte>.Shared.Return(buffer);
    }
}
