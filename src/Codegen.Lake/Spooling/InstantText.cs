using Codegen.Contracts;

namespace Codegen.Lake.Spooling;

/// <summary><see cref="Instant.ToText"/> as UTF-8 and without allocating.</summary>
internal static class InstantText
{
    public const int Length = 27;

    private static ReadOnlySpan<byte> Pattern => "0000-00-00T00:00:00.000000Z"u8;

    public static void Write(DateTimeOffset value, Span<byte> destination)
    {
        var utc = value.UtcDateTime;
        utc.Deconstruct(out DateOnly date, out TimeOnly time);
        date.Deconstruct(out var year, out var month, out var day);
        Pattern.CopyTo(destination);
        Digits(destination[..4], year);
        Digits(destination[5..7], month);
        Digits(destination[8..10], day);
        Digits(destination[11..13], time.Hour);
        Digits(destination[14..16], time.Minute);
        Digits(destination[17..19], time.Second);
        Digits(destination[20..26], (int)(utc.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond));
    }

    private static void Digits(Span<byte> destination, int number)
    {
        for (var i = destination.Length - 1; i >= 0; i--, number /= 10)
            destination[i] = (byte)('0' + (number % 10));
    }
}
