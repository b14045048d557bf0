using System.Buffers.Text;
using Codegen.Contracts.Connectors;

namespace Codegen.Ingestion.Pages;

/// <summary>Reads an instant from a field's JSON text.</summary>
internal static class TimeReader
{
    private const long FirstSecond = -62_135_596_800;
    private const long LastSecond = 253_402_300_799;

    /// <returns>False for a missing field, null, and whatever the format doesn't allow.</returns>
    public static bool TryRead(ReadOnlySpan<byte> value, TimeFormat format, out DateTimeOffset instant)
    {
        if (value.Length >= 2 && value[0] == '"')
            value = value[1..^1];
        return format switch
        {
            TimeFormat.EpochSeconds => TryReadEpoch(value, 1, out instant),
            TimeFormat.EpochMilliseconds => TryReadEpoch(value, 1000, out instant),
            TimeFormat.Date => TryReadDate(value, out instant) && value.Length == 10,
            _ => TryReadDateTime(value, out instant),
        };
    }

    private static bool TryReadEpoch(ReadOnlySpan<byte> text, long perSecond, out DateTimeOffset instant)
    {
        instant = default;
        if (!Utf8Parser.TryParse(text, out long number, out var consumed) || (consumed < text.Length && text[consumed] != '.'))
            return false;
        if (number / perSecond is < FirstSecond or > LastSecond)
            return false;
        instant = perSecond == 1 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
        return true;
    }

    private static bool TryReadDate(ReadOnlySpan<byte> text, out DateTimeOffset instant)
    {
        instant = default;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-'
            || !TryNumber(text[..4], out var year) || !TryNumber(text.Slice(5, 2), out var month) || !TryNumber(text.Slice(8, 2), out var day))
            return false;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        instant = new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero);
        return true;
    }

    private static bool TryReadDateTime(ReadOnlySpan<byte> text, out DateTimeOffset instant)
    {
        if (!TryReadDate(text, out instant) || text.Length < 20 || text[10] is not ((byte)'T' or (byte)'t' or (byte)' '))
            return false;
        if (!TryReadTime(text[11..], out var time))
            return false;
        var rest = text[19..];
        var ticks = TakeFraction(ref rest);
        if (!TryReadOffset(rest, out var offset))
            return false;
        var local = instant.UtcTicks + time.Ticks + ticks - offset.Ticks;
        if (local < DateTimeOffset.MinValue.UtcTicks || local > DateTimeOffset.MaxValue.UtcTicks)
            return false;
        instant = new DateTimeOffset(local, TimeSpan.Zero);
        return true;
    }

    private static bool TryReadTime(ReadOnlySpan<byte> text, out TimeSpan time)
    {
        time = default;
        if (text[2] != ':' || text[5] != ':'
            || !TryNumber(text[..2], out var hour) || !TryNumber(text.Slice(3, 2), out var minute) || !TryNumber(text.Slice(6, 2), out var second)
            || hour > 23 || minute > 59 || second > 59)
            return false;
        time = new TimeSpan(hour, minute, second);
        return true;
    }

    private static long TakeFraction(ref ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty || rest[0] != '.')
            return 0;
        var end = rest[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var digits = end < 0 ? rest[1..] : rest[1..(end + 1)];
        rest = rest[(digits.Length + 1)..];
        long ticks = 0;
        for (var index = 0; index < 7; index++)
            ticks = (ticks * 10) + (index < digits.Length ? digits[index] - '0' : 0);
        return ticks;
    }

    private static bool TryReadOffset(ReadOnlySpan<byte> text, out TimeSpan offset)
    {
        offset = default;
        if (text.Length == 1 && text[0] is (byte)'Z' or (byte)'z')
            return true;
        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':'
            || !TryNumber(text.Slice(1, 2), out var hours) || !TryNumber(text.Slice(4, 2), out var minutes) || hours > 14 || minutes > 59)
            return false;
        offset = new TimeSpan(hours, minutes, 0) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return false;
            number = (number * 10) + (digit - '0');
        }

        return true;
    }
}
