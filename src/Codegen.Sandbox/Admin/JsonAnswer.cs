using System.Buffers;
using System.Text.Json;
using Codegen.Sandbox.Http;
using Microsoft.AspNetCore.Http;

namespace Codegen.Sandbox.Admin;

/// <summary>Answers of the controls: one JSON object.</summary>
internal static class JsonAnswer
{
    /// <summary>Answers.</summary>
    /// <param name="context">The request.</param>
    /// <param name="write">Writes the object's members.</param>
    public static Task WriteAsync(HttpContext context, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, AnswerWriter.Options(indented: false)))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return JsonBody.WriteAsync(context, buffer.WrittenMemory);
    }
}
