using System.Text;

namespace Codegen.Sandbox.Values;

/// <summary>The characters that a class of a regular expression stands for.</summary>
internal static class PatternClass
{
    public const string Digits = "0123456789";
    public const string Word = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";

    /// <summary>What an escaped character stands for.</summary>
    /// <param name="character">The character behind the backslash.</param>
    /// <exception cref="FormatException">The escape is not one of a set of characters.</exception>
    public static string Escape(char character) => character switch
    {
        'd' => Digits,
        'w' => Word,
        's' => " ",
        'D' or 'S' or 'W' => character == 'W' ? "-" : "x",
        'n' => "\n",
        't' => "\t",
        _ when char.IsAsciiLetterOrDigit(character) => throw new FormatException(),
        _ => character.ToString(),
    };

    /// <summary>Reads a class such as <c>[a-f0-9_]</c>.</summary>
    /// <param name="pattern">The expression.</param>
    /// <param name="at">Behind the opening bracket; moved behind the closing one.</param>
    /// <exception cref="FormatException">The class is not closed, or nothing printable is in it.</exception>
    public static string Read(string pattern, ref int at)
    {
        var negated = at < pattern.Length && pattern[at] == '^';
        at += negated ? 1 : 0;
        var members = new StringBuilder();
        while (at < pattern.Length && pattern[at] != ']')
        {
            var low = One(pattern, ref at);
            var isRange = low.Length == 1 && at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']';
            if (!isRange)
            {
                members.Append(low);
                continue;
            }

            at++;
            var high = One(pattern, ref at);
            for (var c = low[0]; c <= high[0] && members.Length < 512; c++)
                members.Append(c);
        }

        if (at++ >= pattern.Length)
            throw new FormatException();

        var found = negated ? string.Concat(Word.Where(c => !members.ToString().Contains(c, StringComparison.Ordinal))) : members.ToString();
        return found.Length > 0 ? found : throw new FormatException();
    }

    private static string One(string pattern, ref int at)
    {
        var character = pattern[at++];
        return character == '\\' && at < pattern.Length ? Escape(pattern[at++]) : character.ToString();
    }
}
