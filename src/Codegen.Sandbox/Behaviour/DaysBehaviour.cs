namespace Codegen.Sandbox.Behaviour;

/// <summary>A stream of which each record is a day's, as <c>behaviour.yaml</c> describes it.</summary>
internal sealed record DaysBehaviour
{
    /// <summary>Where it is described.</summary>
    public required Placed Name { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The time of the day, in UTC, at which its record appears.</summary>
    public TimeSpan At { get; init; }

    /// <summary>Of a hundred days, so many appear a day late.</summary>
    public int Late { get; init; }

    /// <summary>The path parameter of the first day asked for.</summary>
    public Placed? Start { get; init; }

    /// <summary>The path parameter of the last day asked for, included.</summary>
    public Placed? End { get; init; }
}
