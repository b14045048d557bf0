using System.Buffers;
using System.Text.Json;
using Codegen.Sandbox.Records;

namespace Codegen.Sandbox.Http;

/// <summary>A record alone, as bytes.</summary>
internal static class RecordBytes
{
    /// <summary>Writes a version of a record.</summary>
    /// <param name="version">The version.</param>
    /// <param name="indented">Whether it is laid out for people; else it is one line, unless it was given otherwise.</param>
    public static ReadOnlyMemory<byte> Of(RecordVersion version, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var writer = new Utf8JsonWriter(buffer, AnswerWriter.Options(indented));
        RecordWriter.Write(writer, version);
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
