using Codegen.Contracts.Connectors;

namespace Codegen.Specs.Mapping;

/// <summary>What a mapping says about where the records are.</summary>
/// <param name="Path">The way to them; null to infer it.</param>
/// <param name="Shape">Their shape; null to infer it.</param>
internal sealed record RecordsSetting(Stated<FieldPath>? Path, Stated<RecordsShape>? Shape);
