using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Codegen.Warehouse.DuckDb.Binding.Plans;

/// <summary>What a bound expression is made of, given the columns of the operator below it.</summary>
internal static class Expressions
{
    public static IEnumerable<PlanValue> All(JsonElement node, string member, IReadOnlyList<PlanColumn> input, PlanScope scope) =>
        node.Items(member).Select(expression => Of(expression, input, scope));

    public static PlanValue Of(JsonElement node, IReadOnlyList<PlanColumn> input, PlanScope scope)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new BindException("the query is nested too deeply to be understood", null);
        var kind = node.Text("expression_class");
        return kind switch
        {
            "BOUND_REF" => Place(node.Number("index"), input),
            "BOUND_COLUMN_REF" => Named(node.GetProperty("binding"), input),
            "BOUND_CONSTANT" => node.GetProperty("value").Flag("is_null") ? PlanValue.Unknown : PlanValue.Literal,
            "BOUND_CAST" => Nullability.OfCast(node, Made(node, ["child"], input, scope)),
            "BOUND_COMPARISON" => Nullability.OfComparison(node, Made(node, ["left", "right"], input, scope)),
            "BOUND_BETWEEN" => Made(node, ["input", "lower", "upper"], input, scope),
            "BOUND_CONJUNCTION" => PlanValue.Made(All(node, "children", input, scope)),
            "BOUND_OPERATOR" => Nullability.OfOperator(node, [.. All(node, "children", input, scope)]),
            "BOUND_FUNCTION" => Nullability.OfFunction(node, PlanValue.Made(All(node, "children", input, scope))),
            "BOUND_CASE" => Case(node, input, scope),
            "BOUND_UNNEST" => Of(node.GetProperty("child"), input, scope),
            _ => throw PlanWalker.Unknown($"an expression of the kind {kind}"),
        };
    }

    private static PlanValue Place(ulong index, IReadOnlyList<PlanColumn> input) => index < (ulong)input.Count
        ? input[(int)index].Value
        : throw PlanWalker.Unknown("a column that its input lacks");

    /// <summary>Below a function over columns DuckDB leaves references by name.</summary>
    private static PlanValue Named(JsonElement binding, IReadOnlyList<PlanColumn> input)
    {
        var name = new PlanBinding(binding.Number("table_index"), binding.Number("column_index"));
        return input.FirstOrDefault(column => column.Binding == name)?.Value
            ?? throw PlanWalker.Unknown("a column that its input lacks");
    }

    private static PlanValue Made(JsonElement node, string[] members, IReadOnlyList<PlanColumn> input, PlanScope scope) =>
        PlanValue.Made(members.Select(member => Of(node.GetProperty(member), input, scope)));

    /// <summary>Conditions are part of the value: <c>case when a then 1 else 0 end</c> is made of <c>a</c>.</summary>
    private static PlanValue Case(JsonElement node, IReadOnlyList<PlanColumn> input, PlanScope scope)
    {
        List<PlanValue> results = [Of(node.GetProperty("else_expr"), input, scope)];
        var sources = ColumnSet.Empty;
        foreach (var check in node.Items("case_checks"))
        {
            results.Add(Of(check.GetProperty("then_expr"), input, scope));
            sources = sources.Union(Of(check.GetProperty("when_expr"), input, scope).Direct);
        }

        var made = PlanValue.Made(results);
        return made with { Direct = made.Direct.Union(sources) };
    }
}
