using System.Buffers;
using System.Text.Json;
using Codegen.Contracts;
using Codegen.Sandbox.Facts;
using Codegen.Sandbox.Http;
using Codegen.Sandbox.Records;
using Codegen.Sandbox.Worlds;
using Microsoft.AspNetCore.Http;

namespace Codegen.Sandbox.Admin;

/// <summary>Tells what is true, as one JSON object a line, so that a reader's tables can be judged.</summary>
internal static class TruthWriter
{
    private const int FlushAt = 256 * 1024;

    /// <summary>
    /// Writes the records that exist now, by partition and key. A line is a record; of one that stands in a map, <c>{key, value}</c> with
    /// the key's own name.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="world">The provider's records.</param>
    /// <param name="stream">The stream.</param>
    public static Task WriteLiveAsync(HttpContext context, World world, StreamFacts stream) =>
        WriteLinesAsync(context, world.Live(stream), stream.Days is null ? RecordWriter.Write : WriteMember);

    /// <summary>Writes every version of every record in the order of time. A line is <c>{partition, key, at, op, record}</c>.</summary>
    /// <inheritdoc cref="WriteLiveAsync"/>
    public static Task WriteHistoryAsync(HttpContext context, World world, StreamFacts stream) =>
        WriteLinesAsync(context, world.History(stream), WriteChange);

    private static void WriteMember(Utf8JsonWriter writer, RecordVersion version)
    {
        writer.WriteStartObject();
        writer.WriteString(version.Record.Stream.Key[0], version.Record.Key);
        writer.WritePropertyName("value");
        RecordWriter.Write(writer, version);
        writer.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter writer, Change change)
    {
        var record = change.Version.Record;
        writer.WriteStartObject();
        writer.WriteString("partition", record.Partition.Text);
        writer.WriteString("key", record.Key);
        writer.WriteString("at", Instant.ToText(DateTimeOffset.FromUnixTimeSeconds(change.At)));
        writer.WriteString("op", change.Op.ToString().ToLowerInvariant());
        writer.WritePropertyName("record");
        RecordWriter.Write(writer, change.Version);
        writer.WriteEndObject();
    }

    private static async Task WriteLinesAsync<T>(HttpContext context, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        context.Response.ContentType = "application/x-ndjson; charset=utf-8";
        var buffer = new ArrayBufferWriter<byte>(FlushAt * 2);
        await using var writer = new Utf8JsonWriter(buffer, AnswerWriter.Options(indented: false));
        foreach (var item in items)
        {
            var start = buffer.WrittenCount;
            writer.Reset(buffer);
            write(writer, item);
            await writer.FlushAsync(context.RequestAborted);
            OneLine(buffer, start);
            if (buffer.WrittenCount < FlushAt)
                continue;

            await context.Response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
            buffer.ResetWrittenCount();
        }

        await context.Response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
    }

    /// <summary>A record that was given over several lines becomes one: between tokens a line break is a space.</summary>
    private static void OneLine(ArrayBufferWriter<byte> buffer, int start)
    {
        var written = System.Runtime.InteropServices.MemoryMarshal.AsMemory(buffer.WrittenMemory)[start..].Span;
        written.Replace((byte)'\n', (byte)' ');
        written.Replace((byte)'\r', (byte)' ');
        buffer.Write("\n"u8);
    }
}
