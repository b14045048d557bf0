using System.Text.RegularExpressions;

namespace Codegen.Specs.Inference;

/// <summary>What the name and the description of a parameter say about a filter by time.</summary>
internal static class CursorWords
{
    private static readonly Regex Update = new(
        @"\b(updated?|modified|changed|edited)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Creation = new(
        @"\b(created|creation|occurred|happened)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Exclusive = new(
        @"\bafter\b|\bgreater than\b(?! or)|\blater than\b|\bnewer than\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Inclusive = new(
        @"\b(at or after|on or after|greater than or equal|not (?:before|older than)|or later|since)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly string[] Starts = ["since", "after", "from", "gte", "min", "start", "begin", "oldest", "ge"];
    private static readonly string[] Ends = ["until", "before", "to", "lt", "max", "end", "latest", "lte", "le"];

    /// <summary>Whether words name a lower bound; where in them it does so is of no matter.</summary>
    public static bool IsStart(IReadOnlyList<string> words) => words.Any(word => Starts.Contains(word));

    /// <summary>Whether words name an upper bound.</summary>
    public static bool IsEnd(IReadOnlyList<string> words) => words.Any(word => Ends.Contains(word));

    /// <summary>Whether words name no more than a bound and the kind of value: <c>since</c>, <c>start_date</c>, <c>from_time</c>.</summary>
    public static bool IsBare(IReadOnlyList<string> words) =>
        words.All(
            word => Starts.Contains(word) || Ends.Contains(word) || word is "date" or "time" or "datetime" or "timestamp" or "at" or "on");

    /// <summary>Whether text speaks of updates.</summary>
    public static bool SpeaksOfUpdates(string text) => Prose.Says(Update, text);

    /// <summary>Whether text speaks of creation and not of updates.</summary>
    public static bool SpeaksOfCreation(string text) => Prose.Says(Creation, text) && !Prose.Says(Update, text);

    /// <summary>Whether a lower bound leaves out records of exactly that time, as far as the description tells.</summary>
    public static bool IsExclusive(string description) => Prose.Says(Exclusive, description) && !Prose.Says(Inclusive, description);
}
