using System.Buffers;

namespace Codegen.Lake.Spooling;

/// <summary>UTF-8 text as the inside of a JSON string.</summary>
internal static class JsonBytes
{
    private const int LongestEscape = 6;

    private static readonly SearchValues<byte> Special =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(value => (byte)value), (byte)'"', (byte)'\\']);

    /// <summary>The most bytes that so many take when escaped.</summary>
    public static long MaxEscaped(long bytes) => bytes * LongestEscape;

    /// <summary>Escapes quotes, backslashes and control characters, nothing else.</summary>
    /// <returns>The bytes written.</returns>
    public static int Escape(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        var written = 0;
        while (true)
        {
            var plain = text.IndexOfAny(Special);
            var run = plain < 0 ? text : text[..plain];
            run.CopyTo(destination[written..]);
            written += run.Length;
            if (plain < 0)
                return written;
            written += EscapeOne(text[plain], destination[written..]);
            text = text[(plain + 1)..];
        }
    }

    private static int EscapeOne(byte value, Span<byte> destination)
    {
        if (value >= ' ')
        {
            destination[0] = (byte)'\\';
            destination[1] = value;
            return 2;
        }

        "\\u00"u8.CopyTo(destination);
        Convert.TryToHexStringLower([value], destination[4..], out _);
        return LongestEscape;
    }
}
