namespace Codegen.Contracts.Connectors;

/// <summary>How a provider writes an instant, in records and in parameters.</summary>
public enum TimeFormat
{
    /// <summary>RFC 3339 with an offset, such as <c>2026-11-22T10:00:00Z</c>; written to the second in parameters.</summary>
    Rfc3339,

    /// <summary>Whole seconds since 1970-01-01T00:00:00Z.</summary>
    EpochSeconds,

    /// <summary>Whole milliseconds since 1970-01-01T00:00:00Z.</summary>
    EpochMilliseconds,

    /// <summary>A calendar date, <c>yyyy-MM-dd</c>, taken as its first instant in UTC.</summary>
    Date,
}
