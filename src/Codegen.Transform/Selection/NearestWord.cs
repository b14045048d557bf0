namespace Codegen.Transform.Selection;

/// <summary>The word that a person most likely meant.</summary>
internal static class NearestWord
{
    /// <summary>
    /// The known word with the fewest edits, if those are few for its length; of equally near ones the first in ordinal order.
    /// </summary>
    public static string? Find(string word, IEnumerable<string> known)
    {
        var limit = Math.Max(word.Length <= 3 ? 1 : 2, word.Length / 3);
        return known
            .Distinct(StringComparer.Ordinal)
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= limit)
            .Select(candidate => (Word: candidate, Edits: Distance(word, candidate)))
            .Where(candidate => candidate.Edits <= limit)
            .OrderBy(candidate => candidate.Edits)
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .FirstOrDefault().Word;
    }

    private static int Distance(string left, string right)
    {
        var edits = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var line = 1; line <= left.Length; line++)
        {
            var diagonal = edits[0];
            edits[0] = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var replaced = diagonal + (left[line - 1] == right[column - 1] ? 0 : 1);
                diagonal = edits[column];
                edits[column] = Math.Min(replaced, Math.Min(edits[column], edits[column - 1]) + 1);
            }
        }

        return edits[right.Length];
    }
}
