using Codegen.Contracts.Connectors;

namespace Codegen.Specs.Inference;

/// <summary>A cursor that the document offers.</summary>
/// <param name="Definition">The cursor.</param>
/// <param name="ByUpdate">Whether it filters by update time. By creation time, later changes of old records are not seen.</param>
/// <param name="StartRequired">Whether the provider insists on a lower bound.</param>
internal sealed record CursorFound(CursorDefinition Definition, bool ByUpdate, bool StartRequired);
