namespace Codegen.Yaml;

/// <summary>Finds the right name that a person most likely meant.</summary>
public static class NearestName
{
    /// <summary>The known name with the fewest edits, if those are few for its length; null where none is near.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="known">The names that would be right.</param>
    public static string? Find(string name, IEnumerable<string> known)
    {
        string? best = null;
        var fewest = Math.Max(2, name.Length / 3) + 1;
        foreach (var candidate in known)
        {
            var edits = Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (edits < fewest || (edits == fewest && best is not null && string.CompareOrdinal(candidate, best) < 0))
                (best, fewest) = (candidate, edits);
        }

        return best;
    }

    /// <summary>A sentence's end that names the nearest right name: <c>; did you mean 'x'?</c>, or nothing.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="known">The names that would be right.</param>
    public static string Hint(string name, IEnumerable<string> known) => Find(name, known) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    /// <summary>The Levenshtein distance, one row at a time.</summary>
    private static int Distance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
            row[column] = column;
        for (var line = 1; line <= left.Length; line++)
        {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var substituted = diagonal + (left[line - 1] == right[column - 1] ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(substituted, Math.Min(diagonal, row[column - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
