namespace Codegen.Contracts.Errors;

/// <summary>Finds what a person probably meant by a name that doesn't exist.</summary>
public static class NearestName
{
    /// <summary>The candidate nearest to a name, by edit distance without regard to case; null where none is near enough to be meant.</summary>
    /// <param name="name">The unknown name.</param>
    /// <param name="candidates">The names that exist. Of equally near ones the first in ordinal order is taken.</param>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        var limit = Math.Max(1, name.Length / 3);
        string? best = null;
        foreach (var candidate in candidates.OrderBy(candidate => candidate, StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - name.Length) > limit)
                continue;
            var distance = Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance > limit || (best is not null && distance == limit))
                continue;
            (best, limit) = (candidate, distance);
        }

        return best;
    }

    /// <summary>The end of a sentence that suggests the nearest candidate: <c>; did you mean 'x'?</c>, or nothing.</summary>
    /// <param name="name">The unknown name.</param>
    /// <param name="candidates">The names that exist.</param>
    public static string Hint(string name, IEnumerable<string> candidates) => Of(name, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    /// <summary>Insertions, deletions, replacements and swaps of neighbours.</summary>
    private static int Distance(string left, string right)
    {
        var (before, above, current) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
            above[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(above[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
            }

            (before, above, current) = (above, current, before);
        }

        return above[right.Length];
    }
}
