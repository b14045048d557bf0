using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Codegen.Sandbox.Http;

/// <summary>Writes errors: JSON with the message where GitHub has it, and where Stripe has it.</summary>
internal static class ErrorAnswer
{
    /// <summary>Answers with an error.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="parameter">The parameter at fault; null where none is.</param>
    public static Task WriteAsync(HttpContext context, int status, string message, string? parameter = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, AnswerWriter.Options(indented: false)))
        {
            writer.WriteStartObject();
            writer.WriteString("message", message);
            writer.WriteString("status", status.ToString(System.Globalization.CultureInfo.InvariantCulture));
            writer.WriteStartObject("error");
            writer.WriteString("type", status switch { 401 => "authentication_error", 429 => "rate_limit_error", >= 500 => "api_error", _ => "invalid_request_error" });
            writer.WriteString("message", message);
            if (parameter is not null)
                writer.WriteString("param", parameter);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        context.Response.StatusCode = status;
        return JsonBody.WriteAsync(context, buffer.WrittenMemory);
    }
}
