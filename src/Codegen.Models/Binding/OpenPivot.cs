namespace Codegen.Models.Binding;

/// <summary>Finds a <c>PIVOT … ON</c> that doesn't list its values. Its columns would depend on data.</summary>
internal static class OpenPivot
{
    private static readonly string[] Ends = ["using", "group", "order", "limit"];

    /// <summary>Where the pivot stands; null where there is none, or each lists its values.</summary>
    public static int? Find(string sql)
    {
        if (!sql.Contains("pivot", StringComparison.OrdinalIgnoreCase))
            return null;
        int? pivot = null;
        var (isOn, isListed, depth) = (false, false, 0);
        foreach (var (word, at) in SqlWords.Of(sql))
        {
            depth += word == "(" ? 1 : word == ")" ? -1 : 0;
            if (word is "pivot" or "pivot_wider")
                (pivot, isOn, isListed, depth) = (at, false, false, 0);
            else if (pivot is null)
                continue;
            else if (word == "for" && depth == 1 && !isOn)
                pivot = null; // FROM t PIVOT (sum(x) FOR y IN (…)), which can't do without its values.
            else if (word == "on" && depth == 0)
                isOn = true;
            else if (word == "in" && depth == 0)
                isListed = true;
            else if (isOn && (depth < 0 || (depth == 0 && Ends.Contains(word))) && !isListed)
                return pivot;
            else if (depth < 0)
                pivot = null;
        }

        return pivot is not null && isOn && !isListed ? pivot : null;
    }
}
