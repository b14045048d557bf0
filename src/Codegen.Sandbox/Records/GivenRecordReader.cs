using System.Globalization;
using System.Text.Json;
using Codegen.Sandbox.Facts;
using Codegen.Sandbox.Values;

namespace Codegen.Sandbox.Records;

/// <summary>Reads a file of given records: one a line, or one JSON array. Their bytes are kept as they are, even where they are no JSON.</summary>
internal static class GivenRecordReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="stream">The stream that the records stand for.</param>
    /// <exception cref="Contracts.Errors.CodegenException">CG9406: the file can't be read, or is a broken array.</exception>
    public static IReadOnlyList<GivenRecord> Read(string file, StreamFacts stream)
    {
        byte[] content;
        try
        {
            content = File.ReadAllBytes(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw SandboxError.Records(file, $"can't be read ({error.Message}); --records takes <stream>=<file>", error);
        }

        var slices = content.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'[', ..] ? Items(file, content) : Lines(content);
        return [.. slices.Select((slice, index) => Describe(slice, index, stream))];
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Lines(ReadOnlyMemory<byte> content)
    {
        while (!content.IsEmpty)
        {
            var end = content.Span.IndexOf((byte)'\n');
            var line = end < 0 ? content : content[..end];
            content = end < 0 ? default : content[(end + 1)..];
            if (line.Span.EndsWith("\r"u8))
                line = line[..^1];
            if (!line.Span.Trim((byte)' ').IsEmpty)
                yield return line;
        }
    }

    private static List<ReadOnlyMemory<byte>> Items(string file, ReadOnlyMemory<byte> content)
    {
        var items = new List<ReadOnlyMemory<byte>>();
        try
        {
            var reader = new Utf8JsonReader(content.Span);
            reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                items.Add(content[start..(int)reader.BytesConsumed]);
            }
        }
        catch (JsonException error)
        {
            throw SandboxError.Records(file, $"is no JSON array ({error.Message}); give an array, or one record a line", error);
        }

        return items;
    }

    private static GivenRecord Describe(ReadOnlyMemory<byte> bytes, int index, StreamFacts stream)
    {
        var place = (index + 1).ToString(CultureInfo.InvariantCulture);
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            return new GivenRecord(
                bytes,
                [.. stream.Key.Select(field => FieldText.Of(root, field) is [var text, ..] ? text : place)],
                Time(root, stream.Created),
                Time(root, stream.Updated));
        }
        catch (JsonException)
        {
            return new GivenRecord(bytes, [.. stream.Key.Select(_ => place)], null, null);
        }
    }

    private static long? Time(JsonElement record, string? field) =>
        field is not null && FieldText.Of(record, field) is [var text, ..] && TimeText.TryRead(text, out var seconds)
            ? (long)Math.Floor(seconds)
            : null;
}
