using Codegen.Contracts.Commits;
using Codegen.Contracts.Connectors;

namespace Codegen.Ingestion.Planning;

/// <summary>History that was never read and that the provider no longer has.</summary>
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
                notes.Add($"{stream}{(partition.Length == 0 ? "" : " " + partition)}: {from:yyyy-MM-dd HH:mm:ss}Z to {to:yyyy-MM-dd HH:mm:ss}Z was never read, and the provider keeps only {cursor.Retention!.Value.TotalDays:0.#} days.");
        }
    }
}
