namespace Codegen.Warehouse.DuckDb.Binding.Plans;

/// <summary>How a plan names a column where it doesn't count positions: by the operator's table index and the place in it.</summary>
/// <param name="Table">The table index; unique in a plan.</param>
/// <param name="Column">The place, from 0.</param>
internal readonly record struct PlanBinding(ulong Table, ulong Column);
