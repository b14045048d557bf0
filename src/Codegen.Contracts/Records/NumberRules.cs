using System.Globalization;

namespace Codegen.Contracts.Records;

/// <summary>Which numbers fit a column, and which ones readers of JSON would round on the way to the warehouse.</summary>
internal static class NumberRules
{
    /// <summary>The decimal digits that a 64-bit binary floating-point number always keeps.</summary>
    private const int SafeDigits = 15;

    /// <summary>The decimal digits in which a 64-bit binary floating-point number is written. More can't have come from one.</summary>
    private const int DoubleDigits = 17;

    private const int DecimalScale = 12;
    private const int DecimalMagnitude = 26;
    private const int DoubleMagnitude = 308;

    /// <summary>Whether a number is whole and within 64 bits. With an exponent or a point it must also survive floating point.</summary>
    /// <param name="text">A JSON number.</param>
    public static bool FitsInteger(ReadOnlySpan<byte> text)
    {
        if (text.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0)
            return text.Length <= 18 || long.TryParse(text, CultureInfo.InvariantCulture, out _);
        var number = JsonNumber.Measure(text);
        return number is { Exponent: >= 0, Magnitude: <= SafeDigits };
    }

    /// <summary>Whether a number has no more than 26 digits before the point.</summary>
    /// <param name="text">A JSON number.</param>
    public static bool FitsDecimal(ReadOnlySpan<byte> text) =>
        IsShort(text) || JsonNumber.Measure(text).Magnitude <= DecimalMagnitude;

    /// <summary>Whether a number is within the range of a 64-bit binary floating-point number.</summary>
    /// <param name="text">A JSON number.</param>
    public static bool FitsDouble(ReadOnlySpan<byte> text) =>
        IsShort(text) || (double.TryParse(text, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value));

    /// <summary>Whether floating point on the way would change a number that a reader of JSON keeps as text or as a decimal.</summary>
    /// <param name="text">A JSON number.</param>
    public static bool Rounds(ReadOnlySpan<byte> text)
    {
        if (IsShort(text))
            return false;
        var number = JsonNumber.Measure(text);
        return number.Digits > SafeDigits || number.Magnitude > SafeDigits || number.Scale > DecimalScale;
    }

    /// <summary>Whether a number has more digits than a column of floating-point numbers can show.</summary>
    /// <param name="text">A JSON number.</param>
    public static bool RoundsInDouble(ReadOnlySpan<byte> text) =>
        !IsShort(text) && JsonNumber.Measure(text) is { Digits: > DoubleDigits } or { Magnitude: < -DoubleMagnitude };

    /// <summary>A number of at most 13 characters without an exponent is below every limit.</summary>
    private static bool IsShort(ReadOnlySpan<byte> text) => text.Length <= 13 && text.IndexOfAny((byte)'e', (byte)'E') < 0;
}
