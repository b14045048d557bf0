using System.Text.Json;

namespace Codegen.Warehouse.DuckDb.Binding.Plans;

/// <summary>Whether an expression can be null, given its parts. Where it isn't sure, it can.</summary>
internal static class Nullability
{
    /// <summary>Functions that give null only for a null: they raise an error for anything else that they can't do.</summary>
    private static readonly HashSet<string> Strict =
    [
        "!~~", "*", "+", "-", "^@", "abs", "ceil", "concat", "concat_ws", "contains", "current_date", "date_trunc", "datetrunc",
        "epoch_ms", "floor", "get_current_timestamp", "greatest", "hash", "hex", "lcase", "least", "length", "list_value", "lower",
        "ltrim", "make_timestamp", "md5", "now", "prefix", "random", "replace", "round", "row", "rtrim", "sha256", "starts_with",
        "strftime", "struct_pack", "suffix", "timezone", "to_timestamp", "today", "trim", "ucase", "upper", "uuid", "||", "~~",
    ];

    public static PlanValue OfCast(JsonElement node, PlanValue child) =>
        // A JSON null is a value that becomes null on its way out.
        node.Flag("try_cast") || IsJson(node.GetProperty("child")) ? child with { Nullable = true } : child;

    public static PlanValue OfComparison(JsonElement node, PlanValue sides) =>
        node.Text("type").EndsWith("DISTINCT_FROM", StringComparison.Ordinal) ? sides with { Nullable = false } : sides;

    public static PlanValue OfOperator(JsonElement node, IReadOnlyList<PlanValue> parts)
    {
        var made = PlanValue.Made(parts);
        return made with
        {
            Nullable = node.Text("type") switch
            {
                "OPERATOR_IS_NULL" or "OPERATOR_IS_NOT_NULL" => false,
                "OPERATOR_COALESCE" => parts.All(part => part.Nullable),
                "OPERATOR_NOT" or "COMPARE_IN" or "COMPARE_NOT_IN" => made.Nullable,
                _ => true,
            },
        };
    }

    public static PlanValue OfFunction(JsonElement node, PlanValue arguments) =>
        arguments.Nullable || Strict.Contains(node.Text("name")) ? arguments : arguments with { Nullable = true };

    private static bool IsJson(JsonElement expression) =>
        expression.Member("return_type")?.Member("type_info")?.Text("alias") == "JSON";
}
