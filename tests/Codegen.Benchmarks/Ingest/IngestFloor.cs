using System.Buffers;
using System.Text.Json;
using ZstdSharp;

namespace Codegen.Benchmarks.Ingest;

/// <summary>The least that brings records from an API into a lake: GET, split, zstd, move into place. No keys, no checks, no commits.</summary>
internal sealed class IngestFloor(string server, string folder)
{
    private const long FileBytes = 64_000_000;

    private readonly byte[] _newline = "\n"u8.ToArray();
    private CompressionStream? _file;
    private long _written;
    private int _files;

    /// <summary>Reads everything once.</summary>
    /// <returns>The records.</returns>
    public async Task<long> RunAsync()
    {
        Directory.CreateDirectory(folder);
        using HttpClient client = new() { BaseAddress = new Uri(server) };
        long records = 0;
        for (var address = $"/repos/octo/hello/issues?per_page={PageServer.PageSize}"; address is not null;)
        {
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
            var length = (int)response.Content.Headers.ContentLength!.Value;
            var page = ArrayPool<byte>.Shared.Rent(length);
            await using (var body = await response.Content.ReadAsStreamAsync())
                await body.ReadExactlyAsync(page.AsMemory(0, length));
            records += Split(page.AsSpan(0, length));
            ArrayPool<byte>.Shared.Return(page);
            address = response.Headers.TryGetValues("Link", out var links) ? Next(links.First()) : null;
        }

        Close();
        return records;
    }

    private static string Next(string link) => link[1..link.IndexOf('>', StringComparison.Ordinal)];

    private int Split(ReadOnlySpan<byte> page)
    {
        var records = 0;
        Utf8JsonReader reader = new(page);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            Write(page[start..(int)reader.BytesConsumed]);
            records++;
        }

        return records;
    }

    private void Write(ReadOnlySpan<byte> record)
    {
        _file ??= new CompressionStream(File.Create(Path.Combine(folder, $"part-{_files++}.tmp"), 128 * 1024), 1, leaveOpen: false);
        _file.Write(record);
        _file.Write(_newline);
        _written += record.Length + 1;
        if (_written >= FileBytes)
            Close();
    }

    private void Close()
    {
        _file?.Dispose();
        _file = null;
        _written = 0;
        if (_files > 0)
            File.Move(Path.Combine(folder, $"part-{_files - 1}.tmp"), Path.Combine(folder, $"part-{_files - 1}.ndjson.zst"), overwrite: true);
    }
}
