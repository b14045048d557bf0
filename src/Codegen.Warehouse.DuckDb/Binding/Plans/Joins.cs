using System.Text.Json;

namespace Codegen.Warehouse.DuckDb.Binding.Plans;

/// <summary>Joins, also those that subqueries become.</summary>
internal static class Joins
{
    public static IReadOnlyList<PlanColumn> Join(JsonElement node, string type, PlanScope scope)
    {
        scope.Does("join");
        var (left, right) = type == "LOGICAL_DELIM_JOIN" ? Correlated(node, scope) : (Side(node, 0, scope), Side(node, 1, scope));
        var kind = node.Text("join_type");
        var conditions = Conditions(node, left, right, scope);
        if (kind == "MARK")
            return [.. left, Mark(node, conditions)];
        scope.Decide(conditions.Select(condition => condition.Value));
        if (kind == "INNER")
            (left, right) = Narrow(node, left, right);
        left = Rows.Pick(node, "left_projection_map", left);
        right = Rows.Pick(node, "right_projection_map", right);
        return kind switch
        {
            "INNER" => [.. left, .. right],
            "LEFT" or "SINGLE" => [.. left, .. right.Select(column => column.OrNull())],
            "RIGHT" => [.. left.Select(column => column.OrNull()), .. right],
            "FULL" or "OUTER" => [.. left.Select(column => column.OrNull()), .. right.Select(column => column.OrNull())],
            "SEMI" or "ANTI" => left,
            "RIGHT_SEMI" or "RIGHT_ANTI" => right,
            _ => throw PlanWalker.Unknown($"a join of the kind {kind}"),
        };
    }

    /// <summary>Every row with every row, or row by row; then the shorter side is filled with nulls, and the order pairs them.</summary>
    public static IReadOnlyList<PlanColumn> Pair(JsonElement node, bool byPosition, PlanScope scope)
    {
        scope.Does("join");
        IEnumerable<PlanColumn> both = scope.Ordered(
            byPosition || scope.OrderMatters, () => [.. Side(node, 0, scope), .. Side(node, 1, scope)]);
        return [.. byPosition ? both.Select(column => column.OrNull()) : both];
    }

    private static IReadOnlyList<PlanColumn> Side(JsonElement node, int side, PlanScope scope) =>
        PlanWalker.Walk(node.Child(side), scope);

    /// <summary>A correlated join hands distinct values of its outer side's columns inwards.</summary>
    private static (IReadOnlyList<PlanColumn> Left, IReadOnlyList<PlanColumn> Right) Correlated(JsonElement node, PlanScope scope)
    {
        if (node.Flag("delim_flipped"))
            throw PlanWalker.Unknown("a flipped correlated join");
        var left = Side(node, 0, scope);
        var outer = PlanColumn.Number(0, Expressions.All(node, "duplicate_eliminated_columns", left, scope));
        return (left, scope.Inside(outer, () => Side(node, 1, scope)));
    }

    private static List<JoinCondition> Conditions(
        JsonElement node, IReadOnlyList<PlanColumn> left, IReadOnlyList<PlanColumn> right, PlanScope scope)
    {
        List<JoinCondition> conditions = [];
        foreach (var condition in node.Items("conditions"))
        {
            var sides = PlanValue.Made(
                [Expressions.Of(condition.GetProperty("left"), left, scope), Expressions.Of(condition.GetProperty("right"), right, scope)]);
            conditions.Add(new JoinCondition(sides, condition.Text("comparison")));
        }

        if (node.Member("condition") is { } any)
            conditions.Add(new JoinCondition(Expressions.Of(any, [.. left, .. right], scope), ""));
        return conditions;
    }

    /// <summary>The answer of <c>IN</c> or <c>EXISTS</c>: a value made of what is compared, which drops no row by itself.</summary>
    private static PlanColumn Mark(JsonElement node, List<JoinCondition> conditions)
    {
        var made = PlanValue.Made(conditions.Select(condition => condition.Value));
        var sure = conditions.All(condition => condition.Comparison.EndsWith("DISTINCT_FROM", StringComparison.Ordinal));
        var binding = new PlanBinding(node.Member("mark_index")?.GetUInt64() ?? 0, 0);
        return new PlanColumn(made with { Nullable = made.Nullable && !sure }, binding);
    }

    /// <summary>Rows that an inner join keeps have no null in what it compares.</summary>
    private static (IReadOnlyList<PlanColumn> Left, IReadOnlyList<PlanColumn> Right) Narrow(
        JsonElement node, IReadOnlyList<PlanColumn> left, IReadOnlyList<PlanColumn> right)
    {
        var strict = node.Items("conditions")
            .Where(condition => !condition.Text("comparison").EndsWith("DISTINCT_FROM", StringComparison.Ordinal))
            .ToList();
        return (
            NullRejection.Apply(strict.Select(condition => condition.GetProperty("left")), left),
            NullRejection.Apply(strict.Select(condition => condition.GetProperty("right")), right));
    }
}
