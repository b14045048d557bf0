namespace Codegen.Sandbox.Records;

/// <summary>A record as it was at some time. Its bytes are made when they are asked for: always the same.</summary>
/// <param name="Record">The record.</param>
/// <param name="Number">How many updates came before, from 0.</param>
/// <param name="At">When this version was made, in seconds since 1970.</param>
internal readonly record struct RecordVersion(Record Record, int Number, long At);
