using System.Text.Json;

namespace Codegen.Warehouse.DuckDb.Binding.Plans;

/// <summary>The operators over one input that pass, drop, sort or multiply its rows.</summary>
internal static class Rows
{
    public static IReadOnlyList<PlanColumn> Project(JsonElement node, PlanScope scope)
    {
        var input = PlanWalker.Walk(node.Child(0), scope);
        return PlanColumn.Number(node.Number("table_index"), Expressions.All(node, "expressions", input, scope));
    }

    public static IReadOnlyList<PlanColumn> Filter(JsonElement node, PlanScope scope)
    {
        var input = PlanWalker.Walk(node.Child(0), scope);
        scope.Decide(Expressions.All(node, "expressions", input, scope));
        return Pick(node, "projection_map", NullRejection.Apply(node.Items("expressions"), input));
    }

    public static IReadOnlyList<PlanColumn> Order(JsonElement node, PlanScope scope)
    {
        var input = PlanWalker.Walk(node.Child(0), scope);
        scope.Does("order");
        if (scope.OrderMatters)
            scope.Decide(Keys(node, input, scope));
        return Pick(node, "projection_map", input);
    }

    public static IReadOnlyList<PlanColumn> Limit(JsonElement node, PlanScope scope)
    {
        scope.Does("limit");
        var input = scope.Ordered(true, () => PlanWalker.Walk(node.Child(0), scope));
        foreach (var bound in (string[])["limit_val", "offset_val"])
        {
            if (node.Member(bound)?.Member("expression") is { } expression)
                scope.Decides(Expressions.Of(expression, input, scope));
        }

        return input;
    }

    public static IReadOnlyList<PlanColumn> Sample(JsonElement node, PlanScope scope)
    {
        scope.Does("limit");
        return PlanWalker.Walk(node.Child(0), scope);
    }

    /// <summary>Of rows that are equal in the targets one remains: they decide how many there are.</summary>
    public static IReadOnlyList<PlanColumn> Distinct(JsonElement node, PlanScope scope)
    {
        scope.Does("distinct");
        var chooses = node.Text("distinct_type") == "DISTINCT_ON";
        var input = scope.Ordered(chooses || scope.OrderMatters, () => PlanWalker.Walk(node.Child(0), scope));
        scope.Decide(Expressions.All(node, "distinct_targets", input, scope));
        if (node.Member("order_by") is { } order)
            scope.Decide(Keys(order, input, scope));
        return input;
    }

    /// <summary>A list becomes as many rows as it has elements.</summary>
    public static IReadOnlyList<PlanColumn> Unnest(JsonElement node, PlanScope scope)
    {
        var input = PlanWalker.Walk(node.Child(0), scope);
        scope.Does("unnest");
        PlanValue[] lists = [.. Expressions.All(node, "expressions", input, scope)];
        scope.Decide(lists);
        return [.. input, .. PlanColumn.Number(node.Number("unnest_index"), lists.Select(list => new PlanValue(list.Direct, true)))];
    }

    /// <summary>The columns that a map lets through: their places; all of them where there is none.</summary>
    public static IReadOnlyList<PlanColumn> Pick(JsonElement node, string map, IReadOnlyList<PlanColumn> columns)
    {
        PlanColumn[] picked = [.. node.Items(map).Select(place => columns[place.GetInt32()])];
        return picked.Length == 0 ? columns : picked;
    }

    /// <summary>The sort keys under <c>orders</c>.</summary>
    public static IEnumerable<PlanValue> Keys(JsonElement node, IReadOnlyList<PlanColumn> input, PlanScope scope) =>
        node.Items("orders").Select(order => Expressions.Of(order.GetProperty("expression"), input, scope));
}
