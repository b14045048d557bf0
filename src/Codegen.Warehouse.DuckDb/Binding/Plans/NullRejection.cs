using System.Text.Json;

namespace Codegen.Warehouse.DuckDb.Binding.Plans;

/// <summary>Which columns can't be null in rows that pass a condition.</summary>
internal static class NullRejection
{
    public static IReadOnlyList<PlanColumn> Apply(IEnumerable<JsonElement> conditions, IReadOnlyList<PlanColumn> input)
    {
        var places = conditions.SelectMany(Places).Where(place => place < input.Count).ToHashSet();
        if (places.Count == 0)
            return input;
        return [.. input.Select((column, i) => places.Contains(i) ? NotNull(column) : column)];
    }

    /// <summary>A condition that is null lets no row pass, so what makes it null is not there.</summary>
    public static IEnumerable<int> Places(JsonElement condition) => condition.Text("expression_class") switch
    {
        "BOUND_REF" => [condition.GetProperty("index").GetInt32()],
        "BOUND_CAST" => Places(condition.GetProperty("child")),
        "BOUND_COMPARISON" when !condition.Text("type").EndsWith("DISTINCT_FROM", StringComparison.Ordinal) =>
            [.. Operand(condition.GetProperty("left")), .. Operand(condition.GetProperty("right"))],
        "BOUND_CONJUNCTION" when condition.Text("type") == "CONJUNCTION_AND" => condition.Items("children").SelectMany(Places),
        "BOUND_OPERATOR" when condition.Text("type") is "OPERATOR_IS_NOT_NULL" or "COMPARE_IN" => Operand(condition.Child(0)),
        _ => [],
    };

    public static PlanColumn NotNull(PlanColumn column) => column with { Value = column.Value with { Nullable = false } };

    private static IEnumerable<int> Operand(JsonElement expression) => expression.Text("expression_class") switch
    {
        "BOUND_REF" => [expression.GetProperty("index").GetInt32()],
        "BOUND_CAST" => Operand(expression.GetProperty("child")),
        _ => [],
    };
}
