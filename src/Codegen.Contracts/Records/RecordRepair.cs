using System.Text.Unicode;

namespace Codegen.Contracts.Records;

/// <summary>Makes a record's bytes fit for one line of NDJSON and for every warehouse, without changing their length.</summary>
internal static class RecordRepair
{
    /// <summary>CR and LF, which JSON has between tokens only, become spaces.</summary>
    /// <param name="record">The record's bytes.</param>
    public static void JoinLines(Span<byte> record)
    {
        if (record.IndexOfAny((byte)'\r', (byte)'\n') < 0)
            return;
        record.Replace((byte)'\r', (byte)' ');
        record.Replace((byte)'\n', (byte)' ');
    }

    /// <summary>The escapes of NUL and of lone surrogates become the escape of U+FFFD.</summary>
    /// <param name="record">The record's bytes.</param>
    /// <returns>The number of characters replaced.</returns>
    public static int ReplaceCharacters(Span<byte> record)
    {
        var replaced = 0;
        for (var at = record.IndexOf("\\u"u8); at >= 0;)
        {
            var length = 2;
            if (IsEscape(record, at))
            {
                var rune = JsonText.ReadRune(record[at..], out length);
                if (rune.Value == 0xFFFD && !IsReplacement(record.Slice(at + 2, 4)))
                {
                    "fffd"u8.CopyTo(record[(at + 2)..]);
                    replaced++;
                }
            }

            at += length;
            var next = record[at..].IndexOf("\\u"u8);
            at = next < 0 ? -1 : at + next;
        }

        return replaced;
    }

    /// <summary>Whether bytes are UTF-8.</summary>
    /// <param name="record">The record's bytes.</param>
    public static bool IsUtf8(ReadOnlySpan<byte> record) => Utf8.IsValid(record);

    /// <summary>An even number of backslashes before this one: it is not itself escaped.</summary>
    private static bool IsEscape(ReadOnlySpan<byte> record, int backslash)
    {
        var before = record[..backslash];
        return (before.Length - before.TrimEnd((byte)'\\').Length) % 2 == 0;
    }

    private static bool IsReplacement(ReadOnlySpan<byte> digits) =>
        System.Text.Ascii.EqualsIgnoreCase(digits, "fffd"u8);
}
