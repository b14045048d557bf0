namespace Codegen.Models.Binding;

/// <summary>The words and parentheses of a query, without strings, quoted names and comments.</summary>
internal static class SqlWords
{
    /// <summary>Words in lower case, and parentheses, each with its offset.</summary>
    public static IEnumerable<(string Word, int At)> Of(string sql)
    {
        for (var at = 0; at < sql.Length;)
        {
            if (sql[at] is '\'' or '"')
                at = After(sql, at, sql[at].ToString());
            else if (At(sql, at, "--"))
                at = After(sql, at + 1, "\n");
            else if (At(sql, at, "/*"))
                at = After(sql, at + 1, "*/");
            else if (IsWord(sql[at]))
            {
                var start = at;
                while (at < sql.Length && IsWord(sql[at]))
                    at++;
                yield return (sql[start..at].ToLowerInvariant(), start);
            }
            else
            {
                if (sql[at] is '(' or ')')
                    yield return (sql[at].ToString(), at);
                at++;
            }
        }
    }

    private static bool At(string sql, int at, string text) => string.CompareOrdinal(sql, at, text, 0, text.Length) == 0;

    private static int After(string sql, int at, string closing)
    {
        var end = sql.IndexOf(closing, at + 1, StringComparison.Ordinal);
        return end < 0 ? sql.Length : end + closing.Length;
    }

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter == '_';
}
