using Codegen.Contracts.Commits;
using Codegen.Contracts.Connectors;

namespace Codegen.Ingestion.Planning;

/// <summary>
/// Which intervals to read so that everything from the beginning to the run's start, less the settling time, is covered: what was never
/// read, and the lookback before the end of what was.
/// </summary>
internal static class MissingIntervals
{
    /// <param name="cursor">The stream's cursor.</param>
    /// <param name="covered">What has been read: disjoint, ascending.</param>
    /// <param name="begin">Where history begins; <see cref="DateTimeOffset.MinValue"/> where there is no lower bound.</param>
    /// <param name="runStart">The run's start, in provider time.</param>
    /// <returns>Disjoint intervals in ascending order, none empty, each no longer than the cursor's window.</returns>
    public static IReadOnlyList<Interval> Of(
        CursorDefinition cursor, IReadOnlyList<Interval> covered, DateTimeOffset begin, DateTimeOffset runStart)
    {
        var to = CursorStep.Floor(cursor, CursorStep.Back(runStart, cursor.Settle));
        // What a document says of retention is prose: whoever asks for more gets what there is, and loses nothing where the prose is wrong.
        var from = CursorStep.Floor(cursor, begin);
        var missing = Gaps(cursor, covered, from, to);
        if (missing.Count == 0)
            return [];

        // Without an upper bound in the request, a walk from the first gap brings all that follows anyway.
        if (cursor.EndParameter is null)
            return [new Interval(missing[0].From, to)];
        return cursor.Window is { } window ? [.. missing.SelectMany(interval => Cut(interval, WholeSteps(cursor, window)))] : missing;
    }

    /// <summary>Since when the provider says that it still has everything: a feed that was not read up to there has lost changes.</summary>
    public static DateTimeOffset KeptSince(CursorDefinition cursor, DateTimeOffset runStart) =>
        cursor.Retention is { } kept ? CursorStep.Floor(cursor, CursorStep.Back(runStart, kept)) + CursorStep.Of(cursor) : DateTimeOffset.MinValue;

    private static List<Interval> Gaps(CursorDefinition cursor, IReadOnlyList<Interval> covered, DateTimeOffset from, DateTimeOffset to)
    {
        List<Interval> gaps = [];
        var end = from;
        foreach (var interval in covered)
        {
            Add(gaps, end, Earlier(CursorStep.Floor(cursor, interval.From), to), cursor);
            end = Later(end, interval.To);
        }

        Add(gaps, covered.Count == 0 ? end : Later(from, CursorStep.Back(end, cursor.Lookback)), to, cursor);
        return gaps;
    }

    /// <summary>Adds an interval, joined with the one before where they touch or overlap.</summary>
    private static void Add(List<Interval> gaps, DateTimeOffset from, DateTimeOffset to, CursorDefinition cursor)
    {
        from = CursorStep.Floor(cursor, from);
        if (to <= from)
            return;
        while (gaps.Count > 0 && gaps[^1].To >= from)
        {
            from = Earlier(gaps[^1].From, from);
            gaps.RemoveAt(gaps.Count - 1);
        }

        gaps.Add(new Interval(from, to));
    }

    /// <summary>An interval without a lower bound is one window: there is no telling how many would be empty.</summary>
    private static IEnumerable<Interval> Cut(Interval interval, TimeSpan window)
    {
        var from = interval.From;
        for (; from > DateTimeOffset.MinValue && interval.To - from > window; from += window)
            yield return new Interval(from, from + window);
        yield return interval with { From = from };
    }

    private static TimeSpan WholeSteps(CursorDefinition cursor, TimeSpan window)
    {
        var step = CursorStep.Of(cursor);
        return window > step ? new TimeSpan(window.Ticks - (window.Ticks % step.Ticks)) : step;
    }

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;

    private static DateTimeOffset Earlier(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;
}
