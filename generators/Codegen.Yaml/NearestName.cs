namespace Codegen.Yaml;

/// <summary>Finds the right name that a person most likely meant.</summary>
public static class NearestName
{
    /// <summary>Longer names are nobody's typing.</summary>
    private const int MaxLength = 200;

    /// <summary>The known name with the fewest edits, if those are few for its length; null where none is near.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="known">The names that would be right. Of equally near ones the first in ordinal order is taken.</param>
    public static string? Find(string name, IEnumerable<string> known)
    {
        if (name.Length > MaxLength)
            return null;
        var limit = Math.Max(name.Length <= 3 ? 1 : 2, name.Length / 3);
        string? best = null;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - name.Length) > limit)
                continue;
            var edits = Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (edits < limit || (edits == limit && (best is null || string.CompareOrdinal(candidate, best) < 0)))
                (best, limit) = (candidate, edits);
        }

        return best;
    }

    /// <summary>A sentence's end that names the nearest right name: <c>; did you mean 'x'?</c>, or nothing.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="known">The names that would be right.</param>
    public static string Hint(string name, IEnumerable<string> known) =>
        Find(name, known) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    /// <summary>Insertions, deletions, replacements and swaps of neighbours, three rows at a time.</summary>
    private static int Distance(string left, string right)
    {
        var (before, above, current) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var column = 0; column <= right.Length; column++)
            above[column] = column;
        for (var line = 1; line <= left.Length; line++)
        {
            current[0] = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var replaced = above[column - 1] + (left[line - 1] == right[column - 1] ? 0 : 1);
                current[column] = Math.Min(replaced, Math.Min(above[column], current[column - 1]) + 1);
                if (line > 1 && column > 1 && left[line - 1] == right[column - 2] && left[line - 2] == right[column - 1])
                    current[column] = Math.Min(current[column], before[column - 2] + 1);
            }

            (before, above, current) = (above, current, before);
        }

        return above[right.Length];
    }
}
