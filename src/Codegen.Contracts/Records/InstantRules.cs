namespace Codegen.Contracts.Records;

/// <summary>Which texts are instants and dates that a warehouse can cast: RFC 3339, years 0001 to 9999, no leap seconds.</summary>
internal static class InstantRules
{
    private const int MaxFractionDigits = 9;

    /// <summary>Whether a text is a date, <c>yyyy-MM-dd</c>.</summary>
    /// <param name="text">The text's bytes.</param>
    public static bool IsDate(ReadOnlySpan<byte> text) => text.Length == 10 && StartsWithDate(text);

    /// <summary>Whether a text is a date-time with an offset, such as <c>2026-11-22T10:00:00.5+01:00</c>.</summary>
    /// <param name="text">The text's bytes.</param>
    public static bool IsInstant(ReadOnlySpan<byte> text)
    {
        if (text.Length < 20 || !StartsWithDate(text) || text[10] is not ((byte)'T' or (byte)' ') || !IsTime(text.Slice(11, 8)))
            return false;
        var rest = text[19..];
        if (rest[0] == '.')
        {
            var digits = CountDigits(rest[1..]);
            if (digits is 0 or > MaxFractionDigits)
                return false;
            rest = rest[(digits + 1)..];
        }

        return IsOffset(rest) && (!IsEdge(text) || rest[0] == 'Z');
    }

    /// <summary>In the first and the last year an offset could lead out of the calendar.</summary>
    private static bool IsEdge(ReadOnlySpan<byte> text) => text.StartsWith("0001"u8) || text.StartsWith("9999"u8);

    private static bool StartsWithDate(ReadOnlySpan<byte> text)
    {
        int century = Number(text), inCentury = Number(text[2..]);
        var year = (century * 100) + inCentury;
        if (century < 0 || inCentury < 0 || year == 0 || text[4] != '-' || text[7] != '-')
            return false;
        return Number(text[5..]) is >= 1 and <= 12 and var month
            && Number(text[8..]) is >= 1 and var day
            && day <= DateTime.DaysInMonth(year, month);
    }

    private static bool IsTime(ReadOnlySpan<byte> text) =>
        text[2] == ':' && text[5] == ':'
        && Number(text) is >= 0 and <= 23 && Number(text[3..]) is >= 0 and <= 59 && Number(text[6..]) is >= 0 and <= 59;

    private static bool IsOffset(ReadOnlySpan<byte> text) =>
        text.SequenceEqual("Z"u8)
        || (text.Length == 6 && text[0] is (byte)'+' or (byte)'-' && text[3] == ':'
            && Number(text[1..]) is >= 0 and <= 14 && Number(text[4..]) is >= 0 and <= 59);

    private static int CountDigits(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text.Length : end;
    }

    /// <summary>The two digits at the start of a text; -1 where it doesn't start with two.</summary>
    private static int Number(ReadOnlySpan<byte> text)
    {
        int tens = text[0] - '0', ones = text[1] - '0';
        return (uint)tens <= 9 && (uint)ones <= 9 ? (tens * 10) + ones : -1;
    }
}
