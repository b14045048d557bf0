using System.Globalization;

namespace Codegen.Warehouse.DuckDb;

/// <summary>
/// Turns a query's values into text inside DuckDB, which knows its types exactly; the driver's own values cut decimals at 28 digits and
/// times at the tick.
/// </summary>
internal static class DuckDbText
{
    private static readonly string[] Nested = ["STRUCT(", "MAP(", "UNION("];

    public static QueryColumn Column(string name, string type) => new(name, type, KindOf(type));

    /// <summary>The query around the query. Columns are named by place: their names need not be unique.</summary>
    public static string Wrap(string query, IReadOnlyList<QueryColumn> columns) =>
        $"SELECT {string.Join(", ", columns.Select(Expression))} FROM (\n{query}\n)";

    private static string Expression(QueryColumn column, int index)
    {
        var value = string.Create(CultureInfo.InvariantCulture, $"#{index + 1}");
        return column switch
        {
            { Type: "TIMESTAMP WITH TIME ZONE" } => $"replace(replace(CAST({value} AS VARCHAR), ' ', 'T'), '+00', 'Z')",
            { Type: not "JSON", Kind: QueryValueKind.Json } => $"CAST(to_json({value}) AS VARCHAR)",
            _ => $"CAST({value} AS VARCHAR)",
        };
    }

    private static QueryValueKind KindOf(string type) => type switch
    {
        "BOOLEAN" => QueryValueKind.Boolean,
        "JSON" => QueryValueKind.Json,
        _ when type.EndsWith(']') || Nested.Any(name => type.StartsWith(name, StringComparison.Ordinal)) => QueryValueKind.Json,
        "FLOAT" or "DOUBLE" or "BIGNUM" or "INTEGER" or "UINTEGER" => QueryValueKind.Number,
        _ when type.EndsWith("INT", StringComparison.Ordinal) => QueryValueKind.Number,
        _ when type.StartsWith("DECIMAL(", StringComparison.Ordinal) => QueryValueKind.Number,
        _ => QueryValueKind.Text,
    };
}
