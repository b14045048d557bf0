using System.Text;

namespace Codegen.Specs.Naming;

/// <summary>
/// Takes names apart and puts them together: <c>issueNumber</c>, <c>issue-number</c> and <c>IssueNumber</c> are the same two words.
/// </summary>
internal static class Words
{
    /// <summary>A name's words in lower case, ASCII letters and digits only.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (!IsLetterOrDigit(name[i]))
            {
                Close(word, words);
                continue;
            }

            if (BeginsWord(name, i))
                Close(word, words);
            word.Append(char.ToLowerInvariant(name[i]));
        }

        Close(word, words);
        return words;
    }

    /// <summary>A name's words joined by <c>_</c>; empty where it has none.</summary>
    public static string Snake(string name) => string.Join("_", Of(name));

    /// <summary>A name's last word; empty where it has none.</summary>
    public static string Last(string name)
    {
        var words = Of(name);
        return words.Count == 0 ? "" : words[words.Count - 1];
    }

    /// <summary>A name without separators and case, to compare with: <c>updatedAt</c> and <c>updated_at</c> are <c>updatedat</c>.</summary>
    public static string Fold(string name) => string.Concat(Of(name));

    private static bool BeginsWord(string name, int at)
    {
        if (at == 0 || !char.IsUpper(name[at]))
            return false;
        // In HTMLUrl the U begins a word: it follows capitals and a small letter follows it.
        return char.IsLower(name[at - 1])
            || char.IsDigit(name[at - 1])
            || (char.IsUpper(name[at - 1]) && at + 1 < name.Length && char.IsLower(name[at + 1]));
    }

    private static bool IsLetterOrDigit(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static void Close(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
            words.Add(word.ToString());
        word.Clear();
    }
}
