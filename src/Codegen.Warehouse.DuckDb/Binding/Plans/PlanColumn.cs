namespace Codegen.Warehouse.DuckDb.Binding.Plans;

/// <summary>A column that an operator puts out.</summary>
/// <param name="Value">What it holds.</param>
/// <param name="Binding">Its name in the plan.</param>
internal sealed record PlanColumn(PlanValue Value, PlanBinding Binding)
{
    public PlanColumn OrNull() => Value.Nullable ? this : this with { Value = Value with { Nullable = true } };

    public static IReadOnlyList<PlanColumn> Number(ulong table, IEnumerable<PlanValue> values) =>
        [.. values.Select((value, index) => new PlanColumn(value, new PlanBinding(table, (ulong)index)))];
}
