using System.Text;
using System.Text.Json;

namespace Codegen.Yaml;

/// <summary>Parses UTF-8 JSON and places its errors.</summary>
internal static class JsonText
{
    public static JsonElement Parse(byte[] utf8, ReadLimits limits)
    {
        var options = new JsonDocumentOptions { MaxDepth = limits.MaxDepth, CommentHandling = JsonCommentHandling.Skip };
        try
        {
            return JsonDocument.Parse(utf8, options).RootElement;
        }
        catch (JsonException error)
        {
            throw Positioned(utf8, error);
        }
    }

    public static TextSyntaxException Positioned(byte[] utf8, JsonException error)
    {
        var line = (int)(error.LineNumber ?? 0);
        var column = ColumnOf(utf8, line, (int)(error.BytePositionInLine ?? 0));
        // The parser's own position counts bytes from 0; ours stands in front of the message.
        var end = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var message = end > 0 ? error.Message.Substring(0, end) : error.Message;
        return new TextSyntaxException($"not JSON: {message}", new Mark(line + 1, column + 1), error);
    }

    private static int ColumnOf(byte[] utf8, int line, int bytes)
    {
        var start = 0;
        for (; line > 0 && start < utf8.Length; start++)
        {
            if (utf8[start] == (byte)'\n')
                line--;
        }

        return Encoding.UTF8.GetCharCount(utf8, start, Math.Min(bytes, utf8.Length - start));
    }
}
