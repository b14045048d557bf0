using System.Text.RegularExpressions;

namespace Codegen.Specs.Inference;

/// <summary>
/// Searches descriptions. Only their beginning: documents come from strangers, and a pattern over megabytes may take hours.
/// </summary>
internal static class Prose
{
    private const int MaxLength = 4000;

    /// <summary>Whether a description says something.</summary>
    public static bool Says(Regex pattern, string description) => pattern.IsMatch(Head(description));

    /// <summary>Where a description says something.</summary>
    public static Match Find(Regex pattern, string description) => pattern.Match(Head(description));

    private static string Head(string text) => text.Length <= MaxLength ? text : text.Substring(0, MaxLength);
}
