namespace Codegen.Contracts.Connectors;

/// <summary>The record field and the request parameters by which a stream is read in intervals of time.</summary>
public sealed record CursorDefinition
{
    /// <summary>The record's field that the provider filters by.</summary>
    public required TimeField Field { get; init; }

    /// <summary>How the records of one walk are ordered by the field. It decides when an interval may be committed.</summary>
    public CursorOrder Order { get; init; } = CursorOrder.None;

    /// <summary>
    /// The parameter for the interval's lower bound: the placeholder of that name in the path, and where there is none, a query parameter.
    /// </summary>
    public required string StartParameter { get; init; }

    /// <summary>
    /// The parameter for the interval's upper bound, in the path or the query as the lower one; null where the provider has none. Where the
    /// provider includes the bound itself, what it adds belongs to the next interval, and is read again with that.
    /// </summary>
    public string? EndParameter { get; init; }

    /// <summary>How bounds are written in the parameters.</summary>
    public required TimeFormat ParameterFormat { get; init; }

    /// <summary>The smallest step of the provider's times. Bounds are rounded down to it.</summary>
    public TimeSpan Resolution { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest interval that one walk covers; null to cover what is missing in one walk.</summary>
    public TimeSpan? Window { get; init; }

    /// <summary>How far before the covered end an incremental read starts again, for records that appear or change late.</summary>
    public TimeSpan Lookback { get; init; }

    /// <summary>How far before the run's start the upper bound stays, for records that the provider lists late.</summary>
    public TimeSpan Settle { get; init; }

    /// <summary>Where history begins, unless the connection configures <see cref="BeginConfig"/>; null for no lower bound.</summary>
    public DateTimeOffset? Begin { get; init; }

    /// <summary>The connection's setting that says where history begins; null where there is none.</summary>
    public string? BeginConfig { get; init; }

    /// <summary>How long the provider keeps the records; null for ever. An interval that begins earlier can't be covered.</summary>
    public TimeSpan? Retention { get; init; }
}
