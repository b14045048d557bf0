using System.Globalization;
using Codegen.Contracts.Manifests;
using Codegen.Transform.Sql;

namespace Codegen.Transform.Seeds;

/// <summary>The statements that turn texts into a seed's rows.</summary>
internal sealed class SeedSql(TransformSql sql, IReadOnlyList<BoundColumn> columns)
{
    /// <summary>A query for no rows with the seed's columns.</summary>
    public string Empty() =>
        $"SELECT {string.Join(", ", columns.Select(NoValue))} WHERE 1 = 0";

    public string Insert(string target, IReadOnlyList<CsvRow> rows) =>
        $"""
        INSERT INTO {target} ({sql.Names(columns.Select(column => column.Name))})
        SELECT {string.Join(", ", columns.Select((column, place) => $"CAST({Value(place)} AS {sql.TypeOf(column.Type)})"))}
        FROM {Values(rows)}
        """;

    /// <summary>A query for the first value that isn't of its column's type: row and column, from 0.</summary>
    public string FindUnfit(IReadOnlyList<CsvRow> rows) =>
        $"""
        SELECT "row", "column" FROM (
            SELECT "row", CASE {string.Join(" ", columns.Select(Unfit))} END AS "column" FROM {Values(rows)}) AS judged
        WHERE "column" IS NOT NULL ORDER BY "row" LIMIT 1
        """;

    private string NoValue(BoundColumn column) => $"CAST(NULL AS {sql.TypeOf(column.Type)}) AS {sql.Dialect.Ident(column.Name)}";

    private string Unfit(BoundColumn column, int place)
    {
        var (value, type) = (Value(place), sql.TypeOf(column.Type));
        return string.Create(
            CultureInfo.InvariantCulture, $"WHEN {value} IS NOT NULL AND TRY_CAST({value} AS {type}) IS NULL THEN {place}");
    }

    private string Values(IReadOnlyList<CsvRow> rows)
    {
        var lines = rows.Select((row, number) => string.Create(
            CultureInfo.InvariantCulture, $"({number}, {string.Join(", ", row.Fields.Select(field => Literal(field.Text)))})"));
        return $"(VALUES\n{string.Join(",\n", lines)}) AS seed (\"row\", {string.Join(", ", columns.Select((_, place) => Value(place)))})";
    }

    private string Literal(string? text) => text is null ? "CAST(NULL AS VARCHAR)" : sql.Dialect.Literal(text);

    private static string Value(int place) => string.Create(CultureInfo.InvariantCulture, $"\"v{place}\"");
}
