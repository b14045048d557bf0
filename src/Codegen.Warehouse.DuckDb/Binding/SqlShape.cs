namespace Codegen.Warehouse.DuckDb.Binding;

/// <summary>Looks at a text without parsing it: only far enough to know whether it stays one thing between parentheses.</summary>
internal static class SqlShape
{
    /// <summary>
    /// True where the text surely can't end the parentheses that are put around it, or be more than one statement. False where it could,
    /// or where that takes more than a look, as with strings that escape by backslash or dollars.
    /// </summary>
    public static bool Encloses(string sql)
    {
        var depth = 0;
        for (var i = 0; i < sql.Length; i++)
        {
            switch (sql[i])
            {
                case '(':
                    depth++;
                    break;
                case ')' when --depth < 0:
                case ';' or '$':
                case '\'' when i > 0 && sql[i - 1] is 'e' or 'E':
                    return false;
                case '\'' or '"':
                    i = sql.IndexOf(sql[i], i + 1);
                    break;
                case '-' when At(sql, i + 1) == '-':
                    i = sql.IndexOf('\n', i);
                    break;
                case '/' when At(sql, i + 1) == '*':
                    i = EndOfComment(sql, i + 2);
                    break;
            }

            // What isn't ended here would go on behind the parenthesis.
            if (i < 0)
                return false;
        }

        return depth == 0;
    }

    /// <summary>The comment's last character; -1 where it has no end. Comments nest.</summary>
    private static int EndOfComment(string sql, int from)
    {
        var depth = 1;
        for (var i = from; i < sql.Length - 1; i++)
        {
            if ((sql[i], sql[i + 1]) is ('*', '/') && --depth == 0)
                return i + 1;
            if ((sql[i], sql[i + 1]) is ('/', '*'))
                depth++;
        }

        return -1;
    }

    private static char At(string sql, int index) => index < sql.Length ? sql[index] : '\0';
}
