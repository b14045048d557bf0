namespace Codegen.Ingestion.Clock;

/// <summary>The moment at which a request was sent.</summary>
/// <param name="Before">The date of the last response before it; null where there was none.</param>
/// <param name="Ours">Our clock.</param>
/// <param name="Timestamp">Our monotonic clock.</param>
internal readonly record struct RequestMoment(DateTimeOffset? Before, DateTimeOffset Ours, long Timestamp);
