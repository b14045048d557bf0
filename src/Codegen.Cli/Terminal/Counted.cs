using System.Globalization;

namespace Codegen.Cli.Terminal;

/// <summary>A number and what it counts, in the singular or the plural.</summary>
internal static class Counted
{
    /// <summary>Such as <c>1,204 rows</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The word for one.</param>
    public static string Of(long count, string one) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {Word(count, one)}");

    /// <summary>The same as a column of lines below one another: the number to the right, the word padded.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The word for one.</param>
    /// <param name="width">The number's width.</param>
    public static string Column(long count, string one, int width)
    {
        var number = count.ToString("N0", CultureInfo.InvariantCulture).PadLeft(width);
        return $"{number} {Word(count, one).PadRight(one.Length + 1)}";
    }

    private static string Word(long count, string one) => count == 1 ? one : $"{one}s";
}
