using Codegen.Contracts.Commits;
using Codegen.Contracts.Connectors;

namespace Codegen.Ingestion.Planning;

/// <summary>History that is read so late that the provider may have dropped some of it.</summary>
internal static class Holes
{
    public static void Note(
        List<string> notes, string stream, string partition, CursorDefinition cursor, IReadOnlyList<Interval> covered, DateTimeOffset runStart)
    {
        var keptSince = MissingIntervals.KeptSince(cursor, runStart);
        for (var index = 0; index < covered.Count; index++)
        {
            var from = covered[index].To;
            var to = index + 1 < covered.Count && covered[index + 1].From < keptSince ? covered[index + 1].From : keptSince;
            if (to > from)
                notes.Add($"{stream}{(partition.Length == 0 ? "" : " " + partition)}: {from:yyyy-MM-dd HH:mm:ss}Z to {to:yyyy-MM-dd HH:mm:ss}Z is read only now, and the provider keeps {cursor.Retention!.Value.TotalDays:0.#} days: records may be missing.");
        }
    }
}
