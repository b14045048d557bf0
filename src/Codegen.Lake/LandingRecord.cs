using Codegen.Contracts.Records;

namespace Codegen.Lake;

/// <summary>What is to be known of a record besides its bytes.</summary>
public readonly ref struct LandingRecord
{
    /// <summary>What the record says.</summary>
    public RecordOp Op { get; init; }

    /// <summary>What brought it.</summary>
    public RecordOrigin Origin { get; init; }

    /// <summary>The partition's name; empty where the stream has none.</summary>
    public required string Partition { get; init; }

    /// <summary>The record's own update time, else the event's, else <see cref="At"/>. Written to the microsecond.</summary>
    public required DateTimeOffset Version { get; init; }

    /// <summary>When the record's page was requested, in provider time. Written to the microsecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Where the slice starts that the record was read for; the run's start where the stream has no cursor.</summary>
    public required DateTimeOffset SliceStart { get; init; }

    /// <summary>The key as plain UTF-8 text (not JSON), where it stands outside the record; else empty, and the envelope has none.</summary>
    public ReadOnlySpan<byte> Key { get; init; }
}
