using System.Text.Json;

namespace Codegen.Warehouse.DuckDb.Binding.Plans;

/// <summary>The operators that begin a plan: tables, functions, lists of values, and the outer columns of a correlated subquery.</summary>
internal static class Scans
{
    /// <summary>Functions whose rows are made of their arguments alone.</summary>
    private static readonly HashSet<string> Pure =
        ["generate_series", "json_each", "json_tree", "range", "repeat", "repeat_row", "unnest"];

    public static IReadOnlyList<PlanColumn> Get(JsonElement node, PlanScope scope)
    {
        if (node.Member("table_filters") is { } filters && filters.Items("filters").Any())
            throw PlanWalker.Unknown("a filter inside a scan");
        var index = node.Number("table_index");
        if (node.Member("function_data") is { } data && data.Text("table") is { Length: > 0 } name)
            return Pick(node, PlanColumn.Number(index, Table(node, data.Text("schema"), name, scope)));
        var function = node.Text("name");
        if (!Pure.Contains(function))
            throw PlanWalker.Unknown($"the table function {function}");
        return Function(node, index, scope);
    }

    public static IReadOnlyList<PlanColumn> Values(JsonElement node, PlanScope scope)
    {
        var input = PlanWalker.Walk(node.Child(0), scope);
        PlanValue[]? values = null;
        foreach (var row in node.Items("expressions"))
        {
            PlanValue[] next = [.. row.EnumerateArray().Select(cell => Expressions.Of(cell, input, scope))];
            values = values is null ? next : [.. values.Zip(next, PlanValue.Either)];
        }

        return PlanColumn.Number(node.Number("table_index"), values ?? []);
    }

    public static IReadOnlyList<PlanColumn> Outer(JsonElement node, PlanScope scope)
    {
        var outer = scope.Outer;
        if (outer is null || outer.Count != node.Items("chunk_types").Count())
            throw PlanWalker.Unknown("a correlated subquery of this shape");
        return PlanColumn.Number(node.Number("table_index"), outer.Select(column => column.Value));
    }

    private static IEnumerable<PlanValue> Table(JsonElement node, string schema, string name, PlanScope scope)
    {
        var table = scope.Find(schema, name) ?? throw PlanWalker.Unknown($"the table {schema}.{name}, which isn't declared,");
        scope.Reads(table.Relation);
        foreach (var column in node.Items("column_indexes"))
        {
            // An index past the end is the row's number, which has no column.
            var place = column.Number("index");
            yield return place < (ulong)table.Columns.Count
                ? new PlanValue(ColumnSet.Of(table.FirstId + (int)place), table.Columns[(int)place].Nullable, true)
                : PlanValue.Unknown;
        }
    }

    /// <summary>
    /// A function over columns is planned over a projection of its arguments, then of the columns that pass beside it; every row of theirs
    /// becomes as many as the function makes of it.
    /// </summary>
    private static IReadOnlyList<PlanColumn> Function(JsonElement node, ulong index, PlanScope scope)
    {
        scope.Does("unnest");
        var input = node.Items("children").Any() ? PlanWalker.Walk(node.Child(0), scope) : [];
        var made = PlanValue.Made(input.Take(node.Items("input_table_types").Count()).Select(column => column.Value));
        scope.Decides(made);
        var own = PlanColumn.Number(index, node.Items("column_indexes").Select(_ => new PlanValue(made.Direct, true)));
        return [.. Pick(node, own), .. node.Items("projected_input").Select(place => input[place.GetInt32()])];
    }

    private static IReadOnlyList<PlanColumn> Pick(JsonElement node, IReadOnlyList<PlanColumn> columns) =>
        Rows.Pick(node, "projection_ids", columns);
}
