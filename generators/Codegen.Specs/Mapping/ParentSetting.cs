using Codegen.Contracts.Connectors;

namespace Codegen.Specs.Mapping;

/// <summary>What a mapping says about a stream's parent.</summary>
/// <param name="Stream">The parent; null for none.</param>
/// <param name="Bindings">Which of its fields fill which parameters; none to infer them.</param>
/// <param name="Incremental">Whether a child's change moves its parent.</param>
internal sealed record ParentSetting(string? Stream, IReadOnlyList<Stated<ParentBinding>> Bindings, bool Incremental = false);
