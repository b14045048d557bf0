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

    /// <summary>The place of a byte.</summary>
    public static Mark MarkOf(byte[] utf8, long offset)
    {
        int line = 1, start = 0;
        for (var at = 0; at < offset; at++)
        {
            if (utf8[at] != (byte)'\n')
                continue;
            line++;
            start = at + 1;
        }

        return new Mark(line, Encoding.UTF8.GetCharCount(utf8, start, (int)offset - start) + 1);
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
