using Codegen.Warehouse.Binding;

namespace Codegen.Warehouse.DuckDb.Binding;

/// <summary>A declared table.</summary>
/// <param name="Relation">Its name.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="FirstId">The number of its first column; the others follow.</param>
internal sealed record ShadowTable(Relation Relation, IReadOnlyList<BinderColumn> Columns, int FirstId);
