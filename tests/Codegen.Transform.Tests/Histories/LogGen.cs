using CsCheck;

namespace Codegen.Transform.Tests.Histories;

/// <summary>Random logs: several changes of a key in a batch, ties, late and out-of-order events, deletions, redeliveries.</summary>
internal static class LogGen
{
    /// <summary>How many batches a log is split into.</summary>
    public const int Loads = 4;

    /// <summary>The latest time of an event, in minutes.</summary>
    public const int Times = 8;

    private static readonly Gen<LogEvent> Event =
        from load in Gen.Int[1, Loads]
        from id in Gen.Int[1, 2]
        from region in OneOf("north", "süd 'x'")
        from version in Gen.Int[1, Times]
        from at in Gen.Int[1, 2]
        from sequence in Gen.Int[0, 2]
        from isDeleted in Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true)))
        from name in Gen.Frequency((4, OneOf<string?>("A", "B")), (1, Gen.Const((string?)null)))
        from amount in Gen.Frequency((3, Gen.Int[0, 1].Select(value => (int?)value)), (1, Gen.Const((int?)null)))
        select new LogEvent(load, id, region, version, at, sequence, isDeleted, isDeleted ? null : name, isDeleted ? null : amount);

    /// <summary>A log, some of whose events come again in a later batch.</summary>
    public static Gen<LogEvent[]> Log { get; } =
        from events in Event.Array[0, 24]
        from again in Gen.Int[0, 12].Array[events.Length]
        select events.Concat(events.Zip(again, (one, dice) => one with { Load = one.Load + dice }).Where(one => one.Load <= Loads)).ToArray();

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);
}
