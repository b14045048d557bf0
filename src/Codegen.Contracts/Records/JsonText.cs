using System.Globalization;
using System.Text;

namespace Codegen.Contracts.Records;

/// <summary>The text of JSON strings: unescaping that never fails on what a JSON reader accepts.</summary>
public static class JsonText
{
    private const int ReplacementCharacter = 0xFFFD;

    /// <summary>Copies the content of a JSON string. NUL and lone surrogates become U+FFFD, as in the lake.</summary>
    /// <param name="escaped">The string's bytes between the quotes; valid JSON.</param>
    /// <param name="destination">At least as long as <paramref name="escaped"/>.</param>
    /// <returns>The bytes written; never more than <paramref name="escaped"/> has.</returns>
    public static int Unescape(ReadOnlySpan<byte> escaped, Span<byte> destination)
    {
        var written = 0;
        while (true)
        {
            var plain = escaped.IndexOf((byte)'\\');
            if (plain < 0)
            {
                escaped.CopyTo(destination[written..]);
                return written + escaped.Length;
            }

            escaped[..plain].CopyTo(destination[written..]);
            written += plain;
            escaped = escaped[plain..];
            if (escaped[1] == 'u')
            {
                var rune = ReadRune(escaped, out var length);
                written += rune.EncodeToUtf8(destination[written..]);
                escaped = escaped[length..];
            }
            else
            {
                destination[written++] = Simple(escaped[1]);
                escaped = escaped[2..];
            }
        }
    }

    /// <summary>Copies a JSON value as text: a string's content, else the raw text of a number, <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The value's JSON text; empty for a missing one.</param>
    /// <param name="destination">Takes the text as UTF-8; at least as long as <paramref name="value"/>.</param>
    /// <param name="written">The bytes written.</param>
    /// <returns>False for a missing value, null, an object or an array.</returns>
    public static bool TryCopyScalar(ReadOnlySpan<byte> value, Span<byte> destination, out int written)
    {
        written = 0;
        if (value.IsEmpty || value[0] is (byte)'{' or (byte)'[' or (byte)'n')
            return false;
        if (value[0] == '"')
        {
            written = Unescape(value[1..^1], destination);
            return true;
        }

        value.CopyTo(destination);
        written = value.Length;
        return true;
    }

    /// <summary>Reads <c>\uXXXX</c>, or two of them that are a surrogate pair.</summary>
    /// <param name="escaped">Starts with the backslash.</param>
    /// <param name="length">The bytes that the character takes: 6, or 12 for a pair.</param>
    internal static Rune ReadRune(ReadOnlySpan<byte> escaped, out int length)
    {
        length = 6;
        var unit = ReadUnit(escaped);
        if (unit == 0)
            return new Rune(ReplacementCharacter);
        if (Rune.TryCreate(unit, out var rune))
            return rune;
        if (escaped.Length >= 12 && escaped[6] == '\\' && escaped[7] == 'u' && Rune.TryCreate(unit, ReadUnit(escaped[6..]), out rune))
        {
            length = 12;
            return rune;
        }

        return new Rune(ReplacementCharacter);
    }

    private static char ReadUnit(ReadOnlySpan<byte> escaped) =>
        (char)ushort.Parse(escaped.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static byte Simple(byte letter) => letter switch
    {
        (byte)'b' => (byte)'\b',
        (byte)'f' => (byte)'\f',
        (byte)'n' => (byte)'\n',
        (byte)'r' => (byte)'\r',
        (byte)'t' => (byte)'\t',
        _ => letter,
    };
}
