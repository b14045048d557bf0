namespace Codegen.Sandbox.Records;

/// <summary>One version of a record coming into being, or a record's end.</summary>
/// <param name="Op">What happened.</param>
/// <param name="Version">The record as it was right after; a deleted one as it was last.</param>
/// <param name="At">When, in seconds since 1970.</param>
internal sealed record Change(ChangeOp Op, RecordVersion Version, long At);
