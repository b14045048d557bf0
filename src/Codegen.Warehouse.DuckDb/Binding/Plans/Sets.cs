using System.Text.Json;

namespace Codegen.Warehouse.DuckDb.Binding.Plans;

/// <summary>Unions, differences and intersections.</summary>
internal static class Sets
{
    public static IReadOnlyList<PlanColumn> Combine(JsonElement node, string type, PlanScope scope)
    {
        scope.Does("set operation");
        var inputs = node.GetProperty("children").EnumerateArray().Select(child => PlanWalker.Walk(child, scope)).ToList();
        if (inputs.Any(input => input.Count != inputs[0].Count))
            throw PlanWalker.Unknown("a set operation over unequal inputs");

        // A difference and an intersection compare whole rows: any column decides.
        if (type != "LOGICAL_UNION")
            scope.Decide(inputs.SelectMany(input => input.Select(column => column.Value)));
        var values = inputs[0].Select((column, i) => inputs.Skip(1).Aggregate(column.Value, (one, next) => Fold(type, one, next[i].Value)));
        return PlanColumn.Number(node.Number("table_index"), values);
    }

    /// <summary>What remains of a difference comes from its left side alone; an intersection's rows are in both.</summary>
    private static PlanValue Fold(string type, PlanValue one, PlanValue other) => type switch
    {
        "LOGICAL_UNION" => PlanValue.Either(one, other),
        "LOGICAL_EXCEPT" => one,
        _ => PlanValue.Either(one, other) with { Nullable = one.Nullable && other.Nullable },
    };
}
