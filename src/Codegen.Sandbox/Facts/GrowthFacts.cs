namespace Codegen.Sandbox.Facts;

/// <summary>How many changes happen in a stream on each day that the clock advances.</summary>
/// <param name="Create">New records.</param>
/// <param name="Update">Changes of records of any age.</param>
/// <param name="Delete">Records that vanish.</param>
internal sealed record GrowthFacts(double Create, double Update, double Delete);
