namespace Codegen.Specs.Naming;

/// <summary>English plurals, as far as names of resources need them.</summary>
internal static class Plural
{
    private static readonly HashSet<string> Uncountable = new(
        [
            "data", "metadata", "information", "info", "news", "series", "species", "media", "equipment", "feedback", "status", "access",
            "usage", "history", "content"],
        StringComparer.Ordinal);

    private static readonly (string Many, string One)[] Irregular =
    [
        ("people", "person"), ("children", "child"), ("indices", "index"), ("analyses", "analysis"), ("men", "man"), ("women", "woman"),
        ("movies", "movie"), ("statuses", "status"), ("aliases", "alias"), ("buses", "bus"), ("bonuses", "bonus"), ("axes", "axis"),
    ];

    /// <summary>One of them.</summary>
    public static string Singular(string word)
    {
        foreach (var (many, one) in Irregular)
        {
            if (many == word)
                return one;
        }

        if (word.Length < 3 || Uncountable.Contains(word) || !word.EndsWith("s", StringComparison.Ordinal) || Ends(word, "ss", "us", "is"))
            return word;
        if (Ends(word, "ies") && word.Length > 4)
            return word.Substring(0, word.Length - 3) + "y";
        return Ends(word, "sses", "xes", "ches", "shes", "zzes") ? word.Substring(0, word.Length - 2) : word.Substring(0, word.Length - 1);
    }

    /// <summary>The noun of a path's segment: its words in the singular, joined.</summary>
    public static string SingularNoun(string segment) => string.Concat(Words.Of(segment).Select(Singular));

    /// <summary>Many of them. A plural stays as it is.</summary>
    public static string Of(string word)
    {
        foreach (var (many, one) in Irregular)
        {
            if (one == word)
                return many;
        }

        if (word.Length == 0 || Uncountable.Contains(word) || Singular(word) != word || char.IsDigit(word[word.Length - 1]))
            return word;
        if (word.EndsWith("y", StringComparison.Ordinal) && word.Length > 1 && "aeiou".IndexOf(word[word.Length - 2]) < 0)
            return word.Substring(0, word.Length - 1) + "ies";
        return word + (Ends(word, "s", "x", "z", "ch", "sh") ? "es" : "s");
    }

    private static bool Ends(string word, params string[] endings) =>
        endings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));
}
