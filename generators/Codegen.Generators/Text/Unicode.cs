using System.Globalization;
using System.Text;

namespace Codegen.Generators.Text;

/// <summary>What a line of text may hold.</summary>
internal static class Unicode
{
    private const char Replacement = '\ufffd';

    /// <summary>Replaces NUL and lone surrogates by U+FFFD.</summary>
    public static string Repair(string text)
    {
        var repaired = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogatePair(text, at))
                repaired.Append(text[at]).Append(text[++at]);
            else
                repaired.Append(text[at] == '\0' || char.IsSurrogate(text[at]) ? Replacement : text[at]);
        }

        return repaired.ToString();
    }

    /// <summary>
    /// One line of at most <paramref name="limit"/> characters. White space, the five line breaks of C#, controls, and characters that
    /// turn the direction of text become single spaces.
    /// </summary>
    public static string OneLine(string text, int limit)
    {
        var line = new StringBuilder(Math.Min(text.Length, limit));
        foreach (var letter in Repair(text))
        {
            if (!IsBlank(letter))
                line.Append(letter);
            else if (line.Length > 0 && line[line.Length - 1] != ' ')
                line.Append(' ');
            if (line.Length > limit)
                return Cut(line.ToString(0, limit));
        }

        return line.ToString().TrimEnd();
    }

    private static string Cut(string line)
    {
        var space = line.LastIndexOf(' ');
        var end = space > 0 ? space : char.IsHighSurrogate(line[line.Length - 1]) ? line.Length - 1 : line.Length;
        return line.Substring(0, end).TrimEnd() + " …";
    }

    /// <summary>The categories of C#'s line breaks and of controls don't change between versions of Unicode.</summary>
    private static bool IsBlank(char letter) =>
        letter == ' ' || CharUnicodeInfo.GetUnicodeCategory(letter)
            is UnicodeCategory.Control
            or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.SpaceSeparator;
}
