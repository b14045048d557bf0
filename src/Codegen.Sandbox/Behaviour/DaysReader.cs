using System.Globalization;
using Codegen.Yaml;

namespace Codegen.Sandbox.Behaviour;

/// <summary>Reads what a stream of days is like.</summary>
/// <param name="problems">Where mistakes are noted.</param>
internal sealed class DaysReader(ProblemList problems)
{
    /// <summary>The words.</summary>
    public static readonly string[] Words = ["from", "at", "late", "start", "end"];
    private readonly NodeReader _nodes = new(problems);

    /// <summary>Reads <c>days:</c>.</summary>
    public DaysBehaviour Read(Entry days)
    {
        var read = new DaysBehaviour { Name = new Placed(days.Key, days.KeyStart) };
        foreach (var entry in _nodes.Entries(days.Value, "days", Words))
        {
            read = entry.Key switch
            {
                "from" => read with { From = Date(entry) },
                "at" => read with { At = Time(entry) },
                "late" => read with { Late = (int)Math.Min(100, _nodes.Number(entry)) },
                "start" => read with { Start = _nodes.Text(entry) },
                _ => read with { End = _nodes.Text(entry) },
            };
        }

        return read;
    }

    /// <summary>Reads <c>members:</c>: a number about which each member's values wander.</summary>
    public IReadOnlyList<(string Name, double Middle)> ReadMembers(Entry members) =>
        [.. _nodes.Entries(members.Value, members.Key).Select(entry => (entry.Key, _nodes.Number(entry)))];

    private DateOnly? Date(Entry entry)
    {
        if (DateOnly.TryParseExact(entry.Value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;

        problems.Malformed(entry.Value.Start, $"{entry.Key} must be a day, such as 1999-01-04");
        return null;
    }

    private TimeSpan Time(Entry entry)
    {
        if (TimeSpan.TryParseExact(entry.Value.Text, @"hh\:mm", CultureInfo.InvariantCulture, out var time))
            return time;

        problems.Malformed(entry.Value.Start, $"{entry.Key} must be a time of the day in UTC, such as '15:00'");
        return default;
    }
}
