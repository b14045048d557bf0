namespace Codegen.Sandbox.Faults;

/// <summary>Which requests fail, and how.</summary>
/// <param name="Kind">How the answer fails.</param>
/// <param name="Status">The error status; 0 for other kinds.</param>
/// <param name="RetryAfter">The seconds announced by <c>Retry-After</c>; null for none.</param>
/// <param name="Every">Every so many-th request fails; 0 for none.</param>
/// <param name="Percent">So many of a hundred requests fail, drawn from the seed; 0 for none.</param>
/// <param name="Beyond">Every request after so many fails; null for none.</param>
public sealed record FaultRule(FaultKind Kind, int Status, int? RetryAfter, int Every, int Percent, int? Beyond);
