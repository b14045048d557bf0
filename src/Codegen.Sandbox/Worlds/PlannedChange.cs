using Codegen.Sandbox.Records;
using Codegen.Sandbox.Values;

namespace Codegen.Sandbox.Worlds;

/// <summary>A change that will happen. What it changes is chosen when it happens, from the records that exist then.</summary>
/// <param name="At">When, in seconds since 1970.</param>
/// <param name="Rank">The stream's place among the streams: what is pointed to comes before what points.</param>
/// <param name="Op">What happens.</param>
/// <param name="Number">Its place among its kind.</param>
/// <param name="Seed">What its choices are drawn from.</param>
internal sealed record PlannedChange(long At, int Rank, ChangeOp Op, int Number, Seed Seed)
{
    /// <summary>The partition of the new record, where it is settled: an index, or for a child its parent's ordinal.</summary>
    public int? Place { get; init; }

    /// <summary>The day of which the new record is; null where it isn't a day's.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The record to serve, where it was given.</summary>
    public GivenRecord? Given { get; init; }

    /// <summary>Orders changes by time; at one time by stream, kind and number.</summary>
    /// <param name="left">A change.</param>
    /// <param name="right">Another.</param>
    public static int Compare(PlannedChange left, PlannedChange right)
    {
        var order = left.At.CompareTo(right.At);
        order = order != 0 ? order : left.Rank.CompareTo(right.Rank);
        order = order != 0 ? order : left.Op.CompareTo(right.Op);
        return order != 0 ? order : left.Number.CompareTo(right.Number);
    }
}
