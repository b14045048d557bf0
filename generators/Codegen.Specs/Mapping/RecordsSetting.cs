using Codegen.Contracts.Connectors;

namespace Codegen.Specs.Mapping;

/// <summary>What a mapping says about where the records are.</summary>
/// <param name="Path">The way to them; null to infer it.</param>
/// <param name="Shape">Their shape; null to infer it.</param>
/// <param name="KeyAs">The name by which the keys of a map count as a field; null for none.</param>
internal sealed record RecordsSetting(Stated<FieldPath>? Path, Stated<RecordsShape>? Shape, Stated<string>? KeyAs = null)
{
    /// <summary>This setting, completed by another where it says nothing.</summary>
    public RecordsSetting Over(RecordsSetting? other) =>
        other is null ? this : new(Path ?? other.Path, Shape ?? other.Shape, KeyAs ?? other.KeyAs);
}
