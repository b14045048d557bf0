namespace Codegen.Sandbox.Worlds;

/// <summary>The provider's time: it starts at an instant of its own and ticks on as ours does, a jump ahead for each advance.</summary>
internal sealed class VirtualClock : TimeProvider
{
    private readonly TimeProvider _ours;
    private readonly long _startedAt;
    private long _advancedTicks;

    /// <summary>Starts the clock.</summary>
    /// <param name="ours">Our time.</param>
    /// <param name="start">The instant to begin with.</param>
    public VirtualClock(TimeProvider ours, DateTimeOffset start)
    {
        _ours = ours;
        _startedAt = ours.GetTimestamp();
        Start = start.ToUniversalTime();
    }

    /// <summary>The instant with which it began.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>How far it was advanced so far, without its ticking.</summary>
    public TimeSpan Advanced => TimeSpan.FromTicks(Interlocked.Read(ref _advancedTicks));

    /// <summary>The instant in whole seconds since 1970, rounded down: how providers tell time.</summary>
    public long Seconds => GetUtcNow().ToUnixTimeSeconds();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Start + _ours.GetElapsedTime(_startedAt) + Advanced;

    /// <summary>Jumps ahead.</summary>
    /// <param name="by">How far.</param>
    public void Advance(TimeSpan by) => Interlocked.Add(ref _advancedTicks, by.Ticks);
}
