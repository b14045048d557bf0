using Codegen.Sandbox.Records;

namespace Codegen.Sandbox.Queries;

/// <summary>A page of a list.</summary>
/// <param name="Records">Its records.</param>
/// <param name="Start">How many records of the list come before it.</param>
/// <param name="Total">How many records the list has.</param>
/// <param name="HasMore">Whether more records follow in the direction in which it was asked for.</param>
internal sealed record Page(IReadOnlyList<RecordVersion> Records, int Start, int Total, bool HasMore);
