namespace Codegen.Sandbox.Behaviour;

/// <summary>Guesses what a wrong name was meant to be.</summary>
internal static class NearestName
{
    /// <summary>The end of a message about a wrong name: the nearest right one, or all of them where they are few.</summary>
    /// <param name="wrong">The name as written.</param>
    /// <param name="known">The right names.</param>
    public static string Hint(string wrong, IEnumerable<string> known)
    {
        var names = known.Distinct(StringComparer.Ordinal).ToList();
        var nearest = names.Select(name => (Name: name, Distance: Distance(wrong, name))).OrderBy(n => n.Distance).FirstOrDefault();
        if (nearest.Name is not null && nearest.Distance <= Math.Max(2, wrong.Length / 3))
            return $"; did you mean '{nearest.Name}'?";

        return names.Count is > 0 and <= 25 ? $"; there is {string.Join(", ", names)}" : string.Empty;
    }

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
