namespace Codegen.Warehouse.DuckDb.Binding.Plans;

/// <summary>A condition of a join.</summary>
/// <param name="Value">What both sides are made of.</param>
/// <param name="Comparison">How they are compared; empty for a condition of any other form.</param>
internal readonly record struct JoinCondition(PlanValue Value, string Comparison);
