using System.Text;

namespace Codegen.Catalog.Urns;

/// <summary>Text within an URN: what DataHub's URNs are made of may not stand in a name.</summary>
internal static class UrnText
{
    /// <summary>The text with <c>,</c> <c>(</c> <c>)</c> and U+241F, the unit separator's picture, percent-encoded, as DataHub's own clients do.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(",()\u241F") < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                ',' => escaped.Append("%2C"),
                '(' => escaped.Append("%28"),
                ')' => escaped.Append("%29"),
                '\u241F' => escaped.Append("%E2%90%9F"),
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }
}
