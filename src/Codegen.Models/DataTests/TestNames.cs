using System.Security.Cryptography;
using System.Text;

namespace Codegen.Models.DataTests;

/// <summary>Names tests so that a person knows what one is, and it keeps its name whatever else is added.</summary>
internal static class TestNames
{
    private const int Longest = 120;
    private const int HashDigits = 8;

    private static readonly (string Sign, string Word)[] Signs =
    [
        (">=", " ge "), ("<=", " le "), ("<>", " ne "), ("!=", " ne "), (">", " gt "), ("<", " lt "), ("=", " eq "), ("+", " plus "),
        ("*", " times "),
    ];

    /// <summary>The tests with their names; of equal ones the first. Different tests that would share a name get a digest.</summary>
    public static IEnumerable<(string Name, PlannedTest Test)> Of(IEnumerable<PlannedTest> tests)
    {
        foreach (var group in tests.DistinctBy(test => test.Identity).GroupBy(NameOf, StringComparer.OrdinalIgnoreCase))
        {
            var isShared = group.Skip(1).Any();
            foreach (var test in group)
                yield return (isShared ? $"{group.Key}_{Digest(test.Identity)}" : group.Key, test);
        }
    }

    /// <summary>A condition as a part of a name: <c>amount >= 0</c> is <c>amount_ge_0</c>.</summary>
    public static string Slug(string text)
    {
        foreach (var (sign, word) in Signs)
            text = text.Replace(sign, word, StringComparison.Ordinal);
        var words = new StringBuilder();
        foreach (var letter in text)
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter == '_')
                words.Append(char.ToLowerInvariant(letter));
            else if (words.Length > 0 && words[^1] != '_')
                words.Append('_');
        }

        return words.ToString().Trim('_');
    }

    private static string NameOf(PlannedTest test)
    {
        if (test.Settings.Name is { } name)
            return Slug(name.Value);
        var label = test.Kind.Label(test);
        var full = $"{test.Kind.Name}_{test.On.Known.Relation.Name}{(label.Length > 0 ? "_" : "")}{Slug(label)}";
        return full.Length <= Longest ? full : $"{full[..(Longest - HashDigits - 1)]}_{Digest(test.Identity)}";
    }

    private static string Digest(string identity) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..HashDigits];
}
