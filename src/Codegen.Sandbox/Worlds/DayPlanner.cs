using Codegen.Sandbox.Facts;
using Codegen.Sandbox.Records;
using Codegen.Sandbox.Values;

namespace Codegen.Sandbox.Worlds;

/// <summary>Decides which days' records appear when. Pure.</summary>
/// <param name="seed">What delays are drawn from.</param>
internal sealed class DayPlanner(Seed seed)
{
    private const int SecondsADay = 86_400;

    /// <summary>The records that appear within a stretch of time.</summary>
    /// <param name="rank">The stream's place among the streams.</param>
    /// <param name="days">What the stream is like.</param>
    /// <param name="after">The stretch's beginning, excluded, in seconds since 1970.</param>
    /// <param name="to">Its end, included.</param>
    /// <param name="earliest">No change may lie before: what should have appeared earlier appears then.</param>
    public IEnumerable<PlannedChange> Plan(int rank, DayFacts days, long after, long to, long earliest)
    {
        var last = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(to).UtcDateTime);
        var number = 0;
        for (var day = days.From; day <= last; day = day.AddDays(1), number++)
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                continue;

            var own = seed.With((ulong)day.DayNumber);
            var at = Appears(days, day, own);
            if (at > after && at <= to)
                yield return new PlannedChange(Math.Clamp(at, Math.Min(earliest, to), to), rank, ChangeOp.Create, number, own) { Day = day };
        }
    }

    private static long Appears(DayFacts days, DateOnly day, Seed own)
    {
        var midnight = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds();
        return midnight + (long)days.At.TotalSeconds + (own.Chance(days.Late) ? SecondsADay : 0);
    }
}
