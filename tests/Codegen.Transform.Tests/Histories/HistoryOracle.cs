namespace Codegen.Transform.Tests.Histories;

/// <summary>What a history must be, by its definition, event by event and without SQL.</summary>
internal static class HistoryOracle
{
    /// <summary>The table's rows, ordered by key and beginning.</summary>
    public static IReadOnlyList<HistoryRow> Rows(IEnumerable<LogEvent> log) =>
    [
        .. log.GroupBy(one => (one.Id, one.Region))
            .OrderBy(key => key.Key.Id).ThenBy(key => key.Key.Region, StringComparer.Ordinal)
            .SelectMany(key => RowsOfKey([.. key])),
    ];

    /// <summary>What a key was at a time; null before its first event.</summary>
    public static LogEvent? AsOf(IEnumerable<LogEvent> eventsOfKey, int time) =>
        eventsOfKey.Where(one => one.Version <= time).Order(Comparer<LogEvent>.Create(Compare)).LastOrDefault();

    private static IEnumerable<HistoryRow> RowsOfKey(IReadOnlyList<LogEvent> events)
    {
        List<LogEvent> versions = [];
        foreach (var time in events.Select(one => one.Version).Distinct().Order())
        {
            var winner = AsOf(events, time)!;
            if (versions.Count == 0 || !IsSame(versions[^1], winner))
                versions.Add(winner);
        }

        return versions.Select((version, place) => new HistoryRow(
            version.Id,
            version.Region,
            version.Name,
            version.Amount,
            version.Version,
            place + 1 < versions.Count ? versions[place + 1].Version : null,
            version.IsDeleted,
            place + 1 < versions.Count ? null : events.Max(one => one.Version)));
    }

    public static bool IsSame(LogEvent left, LogEvent right) =>
        left.IsDeleted == right.IsDeleted && (left.IsDeleted || (left.Name == right.Name && left.Amount == right.Amount));

    private static int Compare(LogEvent left, LogEvent right)
    {
        (int, int, int, bool, int) Rank(LogEvent one) => (one.Version, one.At, one.Sequence, one.IsDeleted, one.Load);
        var rank = Rank(left).CompareTo(Rank(right));
        var name = rank != 0 ? rank : string.CompareOrdinal(left.Name, right.Name);
        return name != 0 ? name : Nullable.Compare(left.Amount, right.Amount);
    }
}
