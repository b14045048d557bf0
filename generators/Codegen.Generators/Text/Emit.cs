using System.Globalization;
using System.Text;

namespace Codegen.Generators.Text;

/// <summary>
/// The one door for text from a document or a mapping into C#. What comes out can't end the token that it stands in: see threat T1 of the
/// reliability sheet.
/// </summary>
public static class Emit
{
    private const int MaxDocLength = 600;

    /// <summary>A string literal, or <c>null</c>.</summary>
    /// <param name="value">Any text; printable ASCII stays readable, everything else is escaped.</param>
    public static Code Literal(string? value) => new(value is null ? "null" : Quote(value));

    /// <summary>A UTF-8 literal. NUL and lone surrogates become U+FFFD, as readers see them.</summary>
    /// <param name="value">Any text.</param>
    public static Code Utf8Literal(string value) => new(Quote(Unicode.Repair(value)) + "u8");

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static Code Number(long value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>An identifier, with <c>@</c> if it is a keyword.</summary>
    /// <param name="name">Letters, digits and <c>_</c> of ASCII, not starting with a digit; see <see cref="TypeNames"/>.</param>
    /// <exception cref="ArgumentException">It is no identifier: names from outside go through <see cref="TypeNames"/> first.</exception>
    public static Code Identifier(string name)
    {
        var valid = name.Length > 0 && !IsDigit(name[0]) && name.All(letter => letter == '_' || IsLetter(letter) || IsDigit(letter));
        if (!valid)
            throw new ArgumentException("Not an identifier of ASCII letters, digits and '_'.", nameof(name));
        return new Code(Keywords.IsReserved(name) ? "@" + name : name);
    }

    /// <summary>Text for a comment on one line.</summary>
    /// <param name="text">Any text: every run of white space, line breaks and controls becomes one space.</param>
    public static Code Comment(string text) => new(Unicode.OneLine(text, MaxDocLength));

    /// <summary>Text for a documentation comment on one line.</summary>
    /// <param name="text">Any text; what XML needs escaped is.</param>
    public static Code Doc(string text) =>
        new(Unicode.OneLine(text, MaxDocLength).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;"));

    private static string Quote(string value)
    {
        var quoted = new StringBuilder(value.Length + 2).Append('"');
        foreach (var letter in value)
        {
            if (letter is '"' or '\\')
                quoted.Append('\\').Append(letter);
            else if (letter is >= ' ' and <= '~')
                quoted.Append(letter);
            else
                quoted.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsLetter(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';
}
