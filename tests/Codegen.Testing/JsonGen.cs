using System.Globalization;
using CsCheck;

namespace Codegen.Testing;

/// <summary>Random JSON as providers might send it: any spacing, any escapes, any numbers, names that repeat.</summary>
public static class JsonGen
{
    private static readonly Gen<string> Space = OneOf("", "", "", " ", "\n", "\r\n", "\t");

    private static readonly Gen<char> Letter = Gen.Frequency(
        (8, Gen.Char['a', 'e']),
        (1, OneOf('"', '\\', '/', '\n', '\t', '\u0001', 'é', '\u2028', '漢', '\ufffd')));

    private static readonly Gen<string> Number =
        from sign in OneOf("", "-")
        from whole in Gen.OneOf(Gen.ULong[0, 999].Select(Text), Gen.ULong.Select(Text), Gen.Select(Gen.ULong[1, ulong.MaxValue], Gen.ULong, (a, b) => Text(a) + Text(b)))
        from fraction in Gen.OneOf(Gen.Const(""), Gen.ULong.Select(value => "." + Text(value)), Gen.ULong[0, 99].Select(value => "." + Text(value) + "00"))
        from exponent in Gen.Frequency((3, Gen.Const("")), (1, Gen.Int[-30, 30].Select(value => "e" + value.ToString(CultureInfo.InvariantCulture))), (1, Gen.Int[0, 400].Select(value => "E+" + value.ToString(CultureInfo.InvariantCulture))))
        select sign + whole + fraction + exponent;

    /// <summary>A string's JSON text with its quotes; each character is escaped or not at random.</summary>
    /// <param name="content">The string.</param>
    public static Gen<string> Quoted(string content) =>
        Gen.Int[0, 5].Array[content.Length].Select(dice => "\"" + string.Concat(content.Select((letter, at) => Spell(letter, dice[at]))) + "\"");

    /// <summary>A string's JSON text of random content.</summary>
    public static readonly Gen<string> AnyString = Gen.Frequency(
        (6, Letter.Array[0, 12].Select(letters => new string(letters))),
        (1, OneOf("2026-11-22T10:00:00Z", "2024-02-29", "true", "12"))).SelectMany(Quoted);

    /// <summary>An object's JSON text whose names are taken from a list, so that some repeat.</summary>
    /// <param name="names">The names.</param>
    /// <param name="depth">How many levels of objects and arrays may stand below its fields.</param>
    public static Gen<string> Object(IReadOnlyList<string> names, int depth) =>
        from fields in Field(names, depth).Array[0, 8]
        from spaces in Space.Array[2]
        select "{" + spaces[0] + string.Join(",", fields) + spaces[1] + "}";

    private static Gen<string> Field(IReadOnlyList<string> names, int depth) =>
        from name in OneOf([.. names]).SelectMany(Quoted)
        from spaces in Space.Array[4]
        from value in Value(depth)
        select $"{spaces[0]}{name}{spaces[1]}:{spaces[2]}{value}{spaces[3]}";

    private static Gen<string> Value(int depth)
    {
        var scalar = Gen.Frequency((3, AnyString), (3, Number), (1, OneOf("true", "false", "null")));
        if (depth == 0)
            return scalar;
        var array = from items in Value(depth - 1).Array[0, 4] from space in Space select "[" + space + string.Join("," + space, items) + "]";
        return Gen.Frequency((5, scalar), (2, Gen.Const(0).SelectMany(_ => Object(["a", "b", "c", "ab", "é"], depth - 1))), (1, array));
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static string Spell(char letter, int dice) => letter switch
    {
        _ when dice == 0 => $"\\u{(int)letter:x4}",
        '"' => "\\\"",
        '\\' => "\\\\",
        '/' when dice == 1 => "\\/",
        '\n' => "\\n",
        '\t' => "\\t",
        < ' ' => $"\\u{(int)letter:X4}",
        _ => letter.ToString(),
    };

    private static string Text(ulong value) => value.ToString(CultureInfo.InvariantCulture);
}
