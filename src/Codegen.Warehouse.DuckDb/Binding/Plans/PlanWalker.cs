using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Codegen.Warehouse.DuckDb.Binding.Plans;

/// <summary>
/// Gives the columns that an operator of a bound, unoptimised plan puts out. An operator that isn't listed here is an error: lineage is
/// exact or refused, never guessed.
/// </summary>
internal static class PlanWalker
{
    public static IReadOnlyList<PlanColumn> Walk(JsonElement node, PlanScope scope)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new BindException("the query is nested too deeply to be understood", null);
        var type = node.Text("type");
        return type switch
        {
            "LOGICAL_GET" => Scans.Get(node, scope),
            "LOGICAL_DUMMY_SCAN" => PlanColumn.Number(node.Number("table_index"), [PlanValue.Unknown]),
            "LOGICAL_EXPRESSION_GET" => Scans.Values(node, scope),
            "LOGICAL_DELIM_GET" => Scans.Outer(node, scope),
            "LOGICAL_CTE_REF" => CommonTables.Reference(node, scope),
            "LOGICAL_MATERIALIZED_CTE" => CommonTables.Define(node, scope),
            "LOGICAL_RECURSIVE_CTE" => CommonTables.Recurse(node, scope),
            "LOGICAL_PROJECTION" => Rows.Project(node, scope),
            "LOGICAL_FILTER" => Rows.Filter(node, scope),
            "LOGICAL_ORDER_BY" => Rows.Order(node, scope),
            "LOGICAL_LIMIT" => Rows.Limit(node, scope),
            "LOGICAL_SAMPLE" => Rows.Sample(node, scope),
            "LOGICAL_DISTINCT" => Rows.Distinct(node, scope),
            "LOGICAL_AGGREGATE_AND_GROUP_BY" => Aggregates.Group(node, scope),
            "LOGICAL_WINDOW" => Windows.Window(node, scope),
            "LOGICAL_UNNEST" => Rows.Unnest(node, scope),
            "LOGICAL_UNION" or "LOGICAL_EXCEPT" or "LOGICAL_INTERSECT" => Sets.Combine(node, type, scope),
            "LOGICAL_COMPARISON_JOIN" or "LOGICAL_ASOF_JOIN" or "LOGICAL_ANY_JOIN" or "LOGICAL_DELIM_JOIN" => Joins.Join(node, type, scope),
            "LOGICAL_CROSS_PRODUCT" => Joins.Pair(node, false, scope),
            "LOGICAL_POSITIONAL_JOIN" => Joins.Pair(node, true, scope),
            "LOGICAL_INSERT" or "LOGICAL_DELETE" or "LOGICAL_UPDATE" or "LOGICAL_CREATE_TABLE" or "LOGICAL_MERGE_INTO" =>
                throw new BindException("expected a query; statements that change something are not accepted here", 0),
            _ => throw Unknown(type),
        };
    }

    public static BindException Unknown(string what) =>
        new($"the lineage of {what} isn't known, so the query is refused; write it another way", null);
}
