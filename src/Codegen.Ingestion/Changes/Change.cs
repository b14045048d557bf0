using Codegen.Contracts.Records;

namespace Codegen.Ingestion.Changes;

/// <summary>What a feed's entry says of a record, besides its bytes.</summary>
/// <param name="Op">Whether the record is there or gone.</param>
/// <param name="Happened">When.</param>
internal readonly record struct Change(RecordOp Op, DateTimeOffset Happened);
