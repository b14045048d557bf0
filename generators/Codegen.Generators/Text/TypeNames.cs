using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Codegen.Generators.Text;

/// <summary>
/// Names of types and files after names of sources and streams. Two names never give the same one, not even on a file system without
/// case, and no name depends on the order in which others come.
/// </summary>
public static class TypeNames
{
    private const int MaxLength = 100;

    /// <summary>Prefixes that would hide a type which generated code uses: IStreamReader, Utf8JsonReader, GeneratedConnector, ConnectorRegistry.</summary>
    private static readonly HashSet<string> Hiding = new(["I", "Utf8Json", "Generated", "ConnectorRegistry"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The name for one source, whatever other sources there are: <c>github_real</c> gives <c>GithubReal</c>.</summary>
    /// <param name="name">The source's name.</param>
    public static string ForSource(string name)
    {
        var pascal = Pascal(name);
        return Snake(pascal) == name && !Hiding.Contains(pascal) && pascal.Length <= MaxLength ? pascal : Suffixed(name);
    }

    /// <summary>The names for the streams of a source, by stream.</summary>
    /// <param name="source">The source's type name: its connector's file must not be hidden either.</param>
    /// <param name="streams">The streams' names; each once.</param>
    /// <exception cref="ArgumentException">A name appears twice.</exception>
    public static IReadOnlyDictionary<string, string> ForStreams(string source, IReadOnlyList<string> streams)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var same in streams.GroupBy(Pascal, StringComparer.OrdinalIgnoreCase))
        {
            var free = same.Key.Length <= MaxLength && !Hiding.Contains(same.Key)
                && !string.Equals(same.Key, source + "Connector", StringComparison.OrdinalIgnoreCase);
            foreach (var stream in same)
                names.Add(stream, free && (same.Count() == 1 || IsPlain(stream)) ? Pascal(stream) : Suffixed(stream));
        }

        return names;
    }

    /// <summary>Of the names that are equal but for separators and case, the one without any: it keeps its name when others come.</summary>
    private static bool IsPlain(string name) =>
        name.Length > 0 && name[0] is >= 'a' and <= 'z' && name.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9'));

    private static string Pascal(string name)
    {
        var pascal = new StringBuilder(name.Length);
        var starts = true;
        foreach (var letter in name)
        {
            if (letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
                pascal.Append(starts ? char.ToUpperInvariant(letter) : letter);
            starts = letter is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'));
        }

        return pascal.Length == 0 || pascal[0] is >= '0' and <= '9' ? "N" + pascal : pascal.ToString();
    }

    private static string Snake(string pascal)
    {
        var snake = new StringBuilder(pascal.Length + 8);
        foreach (var letter in pascal)
            snake.Append(letter is >= 'A' and <= 'Z' && snake.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(letter));
        return snake.ToString();
    }

    private static string Suffixed(string name)
    {
        var pascal = Pascal(name);
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash([.. name.SelectMany(letter => new[] { (byte)letter, (byte)(letter >> 8) })]);
        return pascal.Substring(0, Math.Min(pascal.Length, MaxLength)) + "_" + string.Concat(hash.Take(4).Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
