using System.Collections;
using System.Globalization;
using System.Text;
using Codegen.Contracts;
using Codegen.Contracts.Connectors;
using Codegen.Generators.Text;

namespace Codegen.Generators.Lock;

/// <summary>Values in YAML's flow style.</summary>
internal static class YamlScalar
{
    private static readonly HashSet<string> Misread = new(["true", "false", "yes", "no", "on", "off", "null", "y", "n"], StringComparer.OrdinalIgnoreCase);

    /// <summary>A value on one line: a scalar, <c>[list]</c> or <c>{mapping}</c>.</summary>
    public static string Flow(object? value) => value switch
    {
        null => "null",
        string text => Plain(text),
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        Enum member => Snake(member.ToString()),
        TimeSpan span => Duration(span),
        DateTimeOffset instant => Plain(Instant.ToText(instant)),
        FieldPath path => Plain(path.ToString()),
        IEnumerable<KeyValuePair<string, object?>> members => "{" + string.Join(", ", members.Where(member => IsSaid(member.Value)).Select(Pair)) + "}",
        IEnumerable list => "[" + string.Join(", ", list.Cast<object?>().Select(Flow)) + "]",
        _ => Flow(LockValues.Members(value)),
    };

    /// <summary>A string, NUL and lone surrogates as U+FFFD, in quotes unless it is a plain word, number-free and free of punctuation that means something.</summary>
    public static string Plain(string text)
    {
        var plain = text.Length > 0 && (IsLetter(text[0]) || text[0] == '_') && text.All(IsPlainLetter) && !Misread.Contains(text);
        return plain ? text : Quote(text);
    }

    /// <summary>Whether a value says anything: null and empty are left out.</summary>
    public static bool IsSaid(object? value) => value switch
    {
        null => false,
        string text => text.Length > 0,
        IEnumerable list => list.GetEnumerator().MoveNext(),
        _ => true,
    };

    /// <summary>A name in snake case.</summary>
    public static string Snake(string pascal)
    {
        var snake = new StringBuilder(pascal.Length + 8);
        foreach (var letter in pascal)
            snake.Append(letter is >= 'A' and <= 'Z' && snake.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(letter));
        return snake.ToString();
    }

    private static string Pair(KeyValuePair<string, object?> member) => $"{Plain(member.Key)}: {Flow(member.Value)}";

    private static string Duration(TimeSpan span)
    {
        var (unit, ticks) = span.Ticks switch
        {
            _ when span.Ticks % TimeSpan.TicksPerDay == 0 => ("d", TimeSpan.TicksPerDay),
            _ when span.Ticks % TimeSpan.TicksPerHour == 0 => ("h", TimeSpan.TicksPerHour),
            _ when span.Ticks % TimeSpan.TicksPerMinute == 0 => ("m", TimeSpan.TicksPerMinute),
            _ when span.Ticks % TimeSpan.TicksPerSecond == 0 => ("s", TimeSpan.TicksPerSecond),
            _ => ("ms", TimeSpan.TicksPerMillisecond),
        };
        return (span.Ticks / ticks).ToString(CultureInfo.InvariantCulture) + unit;
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        var repaired = Unicode.Repair(text);
        for (var at = 0; at < repaired.Length; at++)
        {
            var letter = repaired[at];
            if (letter is '"' or '\\')
                quoted.Append('\\').Append(letter);
            else if (letter is >= ' ' and <= '~')
                quoted.Append(letter);
            else if (char.IsHighSurrogate(letter))
                quoted.Append("\\U").Append(char.ConvertToUtf32(letter, repaired[++at]).ToString("x8", CultureInfo.InvariantCulture));
            else
                quoted.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsLetter(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsPlainLetter(char letter) => IsLetter(letter) || letter is (>= '0' and <= '9') or '_' or '.' or '/' or '-';
}
