using System.Buffers;
using System.IO.Compression;
using System.Net.Http.Headers;
using Codegen.Contracts.Errors;
using Codegen.Ingestion.Connections;

namespace Codegen.Ingestion.Http;

/// <summary>
/// Reads a response's body into one pooled buffer, under limits for its size on the wire, its size decompressed, the ratio of the two, and
/// the time that it may pause.
/// </summary>
internal sealed class BodyReader(HttpSettings http)
{
    private const int RatioCountsFrom = 1024 * 1024;
    private const int FirstBuffer = 64 * 1024;

    /// <summary>The encodings that <see cref="Decompress"/> knows.</summary>
    public const string Encodings = "gzip, br, deflate";

    /// <param name="content">The body.</param>
    /// <param name="deadline">Cancelled when the page has taken too long; its delay is set anew before every read.</param>
    /// <returns>A buffer from the shared pool, and the bytes in it.</returns>
    public async Task<(byte[] Buffer, int Length)> ReadAsync(HttpContent content, Deadline deadline)
    {
        if (content.Headers.ContentLength > http.MaxPageBytes)
            throw new PageTooLarge($"{content.Headers.ContentLength} bytes on the wire, where {http.MaxPageBytes} are allowed");
        using var wire = new WireStream(await content.ReadAsStreamAsync(deadline.Token), http.MaxPageBytes);
        await using var body = Decompress(wire, content.Headers);
        var isPlain = ReferenceEquals(body, wire);
        var buffer = ArrayPool<byte>.Shared.Rent(FirstSize(content.Headers, isPlain));
        var length = 0;
        try
        {
            while (true)
            {
                if (length == buffer.Length)
                    buffer = Grow(buffer);
                deadline.Idle(http.IdleTimeout);
                var read = await body.ReadAsync(buffer.AsMemory(length), deadline.Token);
                if (read == 0)
                    return (buffer, length);
                length += read;
                if (!isPlain)
                    Check(length, wire.Count);
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    /// <summary>One byte more than announced, so that the end is found without growing.</summary>
    private static int FirstSize(HttpContentHeaders headers, bool isPlain) =>
        isPlain && headers.ContentLength is > 0 and var length ? (int)length + 1 : FirstBuffer;

    private static byte[] Grow(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }

    private void Check(int length, long wire)
    {
        if (length > http.MaxPageBytes)
            throw new PageTooLarge($"more than {http.MaxPageBytes} bytes decompressed");
        if (length > RatioCountsFrom && length > wire * http.MaxCompressionRatio)
            throw new PageTooLarge($"become more than {http.MaxCompressionRatio} times larger than on the wire");
    }

    private static Stream Decompress(WireStream wire, HttpContentHeaders headers) =>
        string.Join(',', headers.ContentEncoding).ToLowerInvariant() switch
        {
            "" or "identity" => wire,
            "gzip" or "x-gzip" => new GZipStream(wire, CompressionMode.Decompress),
            "br" => new BrotliStream(wire, CompressionMode.Decompress),
            "deflate" => new ZLibStream(wire, CompressionMode.Decompress),
            var other => throw new CodegenException("CG1108", Failure.Terminal, $"A page is encoded as '{other}', where {Encodings} were offered."),
        };
}
