using System.Globalization;
using System.Text;
using Codegen.Contracts.Errors;

namespace Codegen.Models.Problems;

/// <summary>Draws the lines around a place, with a mark under it.</summary>
internal static class Snippets
{
    private const int LongestLine = 200;

    /// <summary>One line before the place, the place's own with a mark under the word that begins there, one line after.</summary>
    public static string Draw(SourceText source, SourcePosition at)
    {
        var (first, last) = (Math.Max(1, at.Line - 1), Math.Min(source.Lines, at.Line + 1));
        var width = last.ToString(CultureInfo.InvariantCulture).Length;
        var drawn = new StringBuilder();
        for (var number = first; number <= last; number++)
        {
            var line = source.Line(number).TrimEnd();
            Append(drawn, number.ToString(CultureInfo.InvariantCulture).PadLeft(width), Shorten(line));
            if (number == at.Line)
                Append(drawn, new string(' ', width), Mark(line, at.Column));
        }

        return drawn.ToString().TrimEnd('\n');
    }

    private static void Append(StringBuilder drawn, string number, string text) =>
        drawn.Append($"{number} | {text}".TrimEnd()).Append('\n');

    /// <summary>Tabs stay, so that the mark stands where an editor shows the word.</summary>
    private static string Mark(string line, int column)
    {
        var start = Math.Min(column - 1, line.Length);
        if (start >= LongestLine)
            return "";
        var end = start;
        while (end < line.Length && IsWord(line[end]))
            end++;
        var indent = string.Concat(line[..start].Select(letter => letter == '\t' ? '\t' : ' '));
        return indent + new string('^', Math.Max(1, Math.Min(end, LongestLine) - start));
    }

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '.';

    private static string Shorten(string line) => line.Length <= LongestLine ? line : line[..LongestLine] + " …";
}
