namespace Codegen.Contracts.Records;

/// <summary>The size of a number as JSON writes it: <c>1.20e3</c> has two significant digits, the last of which counts hundreds.</summary>
/// <param name="Digits">The significant digits, without zeros at either end; 0 for zero.</param>
/// <param name="Exponent">The power of ten that the last significant digit counts.</param>
internal readonly record struct JsonNumber(int Digits, int Exponent)
{
    private const int ExponentLimit = 1_000_000;

    /// <summary>The digits before the point; 0 or less for a number below 1.</summary>
    public int Magnitude => Digits + Exponent;

    /// <summary>The digits that are needed after the point.</summary>
    public int Scale => Math.Max(0, -Exponent);

    /// <summary>Measures a number.</summary>
    /// <param name="text">A JSON number; any length.</param>
    public static JsonNumber Measure(ReadOnlySpan<byte> text)
    {
        int total = 0, zeros = 0, fraction = 0, exponent = 0;
        var afterPoint = false;
        for (var at = text[0] == '-' ? 1 : 0; at < text.Length; at++)
        {
            var digit = text[at];
            if (digit == '.')
            {
                afterPoint = true;
                continue;
            }

            if (digit is (byte)'e' or (byte)'E')
            {
                exponent = ReadExponent(text[(at + 1)..]);
                break;
            }

            fraction += afterPoint ? 1 : 0;
            zeros = digit == '0' ? zeros + 1 : 0;
            total += digit == '0' && total == 0 ? 0 : 1;
        }

        return total == 0 ? default : new JsonNumber(total - zeros, exponent - fraction + zeros);
    }

    private static int ReadExponent(ReadOnlySpan<byte> text)
    {
        var value = 0;
        foreach (var digit in text.TrimStart("+-"u8))
            value = Math.Min(ExponentLimit, (value * 10) + digit - '0');
        return text[0] == '-' ? -value : value;
    }
}
