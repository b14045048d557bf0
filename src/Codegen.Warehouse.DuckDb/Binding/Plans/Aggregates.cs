using System.Text.Json;

namespace Codegen.Warehouse.DuckDb.Binding.Plans;

/// <summary>Groups and aggregates.</summary>
internal static class Aggregates
{
    /// <summary>Aggregates that are null only where no row, or only nulls, go in.</summary>
    private static readonly HashSet<string> Whole =
        ["any_value", "arbitrary", "avg", "bool_and", "bool_or", "first", "last", "list", "max", "min", "string_agg", "sum"];

    public static IReadOnlyList<PlanColumn> Group(JsonElement node, PlanScope scope)
    {
        scope.Does("aggregate");
        var input = scope.Ordered(true, () => PlanWalker.Walk(node.Child(0), scope));
        PlanValue[] groups = [.. Expressions.All(node, "groups", input, scope)];
        scope.Decide(groups);
        var sets = node.Items("grouping_sets").Select(set => set.EnumerateArray().Select(place => place.GetInt32()).ToHashSet()).ToList();
        var keys = groups.Select((group, i) => sets.All(set => set.Contains(i)) ? group : group with { Nullable = true });

        // Without groups there is a row even over no rows; so there is for an empty grouping set.
        var filled = groups.Length > 0 && sets.All(set => set.Count > 0);
        var values = node.Items("expressions").Select(aggregate => Of(aggregate, input, filled, scope));
        return
        [
            .. PlanColumn.Number(node.Number("group_index"), keys),
            .. PlanColumn.Number(node.Number("aggregate_index"), values),
            .. PlanColumn.Number(node.Number("groupings_index"), node.Items("grouping_functions").Select(_ => PlanValue.Literal)),
        ];
    }

    private static PlanValue Of(JsonElement node, IReadOnlyList<PlanColumn> input, bool filled, PlanScope scope)
    {
        if (node.Text("expression_class") != "BOUND_AGGREGATE")
            throw PlanWalker.Unknown($"an aggregate of the kind {node.Text("expression_class")}");
        var arguments = PlanValue.Made(Expressions.All(node, "children", input, scope));
        var filter = node.Member("filter");
        if (filter is { } condition)
            scope.Decides(Expressions.Of(condition, input, scope));
        if (node.Member("order_bys") is { } order)
            scope.Decide(Rows.Keys(order, input, scope));
        var name = node.Text("name");
        return arguments with
        {
            Copied = false,
            Nullable = name is not ("count" or "count_star")
                && (arguments.Nullable || filter is not null || !filled || !Whole.Contains(name)),
        };
    }
}
