namespace Codegen.Sandbox.Facts;

/// <summary>A list whose records are days': one each working day, Monday to Friday, under the day as its key.</summary>
/// <param name="From">The first day.</param>
/// <param name="At">The time of the day, in UTC, at which its record appears.</param>
/// <param name="Late">Of a hundred days, so many appear a day late.</param>
/// <param name="Members">What a record holds: names, and the number about which each one's values wander.</param>
internal sealed record DayFacts(DateOnly From, TimeSpan At, int Late, IReadOnlyList<(string Name, double Middle)> Members);
