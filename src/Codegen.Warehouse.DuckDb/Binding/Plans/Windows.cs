using System.Text.Json;

namespace Codegen.Warehouse.DuckDb.Binding.Plans;

/// <summary>Window functions: columns beside those of the input.</summary>
internal static class Windows
{
    /// <summary>Functions whose value is nothing but a row's place among its keys.</summary>
    private static readonly HashSet<string> Ranks =
    [
        "WINDOW_CUME_DIST", "WINDOW_NTILE", "WINDOW_PERCENT_RANK", "WINDOW_RANK", "WINDOW_RANK_DENSE", "WINDOW_ROW_NUMBER",
    ];

    public static IReadOnlyList<PlanColumn> Window(JsonElement node, PlanScope scope)
    {
        scope.Does("window");
        var input = scope.Ordered(true, () => PlanWalker.Walk(node.Child(0), scope));
        var values = node.Items("expressions").Select(expression => Of(expression, input, scope)).ToList();
        return [.. input, .. PlanColumn.Number(node.Number("window_index"), values)];
    }

    /// <summary>
    /// Keys, frame and filter choose among rows whose values the argument gives, so they are indirect; a rank has no argument, and is made
    /// of its keys.
    /// </summary>
    private static PlanValue Of(JsonElement node, IReadOnlyList<PlanColumn> input, PlanScope scope)
    {
        if (node.Text("expression_class") != "BOUND_WINDOW")
            throw PlanWalker.Unknown($"a window function of the kind {node.Text("expression_class")}");
        var kind = node.Text("type");
        var arguments = PlanValue.Made(
            [.. Expressions.All(node, "children", input, scope), .. Optional(node, ["default_expr"], input, scope)]);
        PlanValue[] keys =
        [
            .. Expressions.All(node, "partitions", input, scope),
            .. Rows.Keys(node, input, scope),
            .. node.Items("arg_orders").Select(order => Expressions.Of(order.GetProperty("expression"), input, scope)),
            .. Optional(node, ["filters", "offset_expr", "start_expr", "end_expr"], input, scope),
        ];
        scope.Decide(keys);
        var ranks = Ranks.Contains(kind);
        var direct = ranks ? PlanValue.Made([arguments, .. keys]).Direct : arguments.Direct;
        var counts = kind == "WINDOW_AGGREGATE" && node.Text("name") is "count" or "count_star";
        return new PlanValue(direct, !ranks && !counts);
    }

    private static IEnumerable<PlanValue> Optional(
        JsonElement node, string[] members, IReadOnlyList<PlanColumn> input, PlanScope scope) =>
        members.Select(member => node.Member(member)).OfType<JsonElement>().Select(part => Expressions.Of(part, input, scope));
}
