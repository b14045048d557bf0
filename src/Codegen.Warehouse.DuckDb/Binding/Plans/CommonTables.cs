using System.Text.Json;

namespace Codegen.Warehouse.DuckDb.Binding.Plans;

/// <summary>Common table expressions. DuckDB plans every one of them by itself, however it is materialised later.</summary>
internal static class CommonTables
{
    public static IReadOnlyList<PlanColumn> Define(JsonElement node, PlanScope scope)
    {
        // Whoever refers to it may depend on its order.
        scope.Share(node.Number("table_index"), scope.Ordered(true, () => PlanWalker.Walk(node.Child(0), scope)));
        return PlanWalker.Walk(node.Child(1), scope);
    }

    public static IReadOnlyList<PlanColumn> Reference(JsonElement node, PlanScope scope)
    {
        var columns = scope.Shared(node.Number("cte_index"));
        if (columns is null || columns.Count != node.Items("chunk_types").Count())
            throw PlanWalker.Unknown("a common table expression of this shape");
        return PlanColumn.Number(node.Number("table_index"), columns.Select(column => column.Value));
    }

    /// <summary>What a round adds to the columns' sources the next round may carry on, so it goes on until nothing is new.</summary>
    public static IReadOnlyList<PlanColumn> Recurse(JsonElement node, PlanScope scope)
    {
        scope.Does("set operation");
        var index = node.Number("table_index");
        var values = PlanWalker.Walk(node.Child(0), scope).Select(column => column.Value).ToList();
        for (var settled = false; !settled;)
        {
            scope.Share(index, PlanColumn.Number(index, values));
            var round = PlanWalker.Walk(node.Child(1), scope);
            if (round.Count != values.Count)
                throw PlanWalker.Unknown("a recursion over unequal inputs");
            var next = values.Select((value, i) => PlanValue.Either(value, round[i].Value)).ToList();
            settled = values.Zip(next).All(pair => Same(pair.First, pair.Second));
            values = next;
        }

        // Without ALL, and with USING KEY, a row stays only where it is new.
        if (!node.Flag("union_all"))
            scope.Decide(values);
        return PlanColumn.Number(index, values);
    }

    private static bool Same(PlanValue one, PlanValue other) =>
        one.Direct.Equals(other.Direct) && one.Nullable == other.Nullable && one.Copied == other.Copied;
}
