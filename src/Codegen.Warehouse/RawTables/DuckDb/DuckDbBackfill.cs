using Codegen.Contracts.Schemas;

namespace Codegen.Warehouse.RawTables.DuckDb;

/// <summary>
/// Fills a new column from <c>_extra</c>, exactly as a rebuild would: what fits leaves <c>_extra</c>, the rest stays there as text.
/// </summary>
internal static class DuckDbBackfill
{
    public static string Print(SqlDialect dialect, RawTable table, Column column)
    {
        var name = dialect.Ident(column.Name);
        var pointer = dialect.Literal(JsonPointer.Of(column.Field));
        var without = dialect.Literal($"{{{JsonText.Quote(column.Field)}:null}}");
        return $$"""
            UPDATE {{dialect.Ident(table.Relation)}} SET {{name}} = found.value, "_extra" = CASE
                WHEN found.value IS NULL AND found.original IS NOT NULL THEN json_merge_patch("_extra", {{PrintNote(dialect, column)}})
                ELSE CAST(nullif(json_merge_patch("_extra", {{without}}), '{}') AS JSON) END
            FROM (
                SELECT id, original, {{DuckDbCast.Print(column.Type, "text")}} AS value
                FROM (
                    SELECT rowid AS id, {{PrintText(column.Type, pointer)}} AS text, "_extra" ->> {{pointer}} AS original
                    FROM {{dialect.Ident(table.Relation)}}
                    WHERE json_exists("_extra", {{pointer}}))) AS found
            WHERE {{dialect.Ident(table.Relation)}}.rowid = found.id
            """;
    }

    /// <summary>
    /// Whatever reads a number out of JSON goes through floating point. Where the text of <c>_extra</c> has a number of more digits than
    /// that keeps, only the lake has the value.
    /// </summary>
    public static string PrintRounded(SqlDialect dialect, RawTable table, IReadOnlyList<Column> columns) =>
        $"""
        SELECT count(*) FROM {dialect.Ident(table.Relation)}
        WHERE regexp_matches(CAST("_extra" AS VARCHAR), '[0-9.]{"{17,}"}|[0-9][eE][-+]?[0-9]')
            AND ({string.Join(" OR ", columns.Select(column => PrintMayRound(dialect, column)))})
        """;

    private static string PrintMayRound(SqlDialect dialect, Column column)
    {
        var pointer = dialect.Literal(JsonPointer.Of(column.Field));
        return column.Type == ColumnType.Json ? $"json_exists(\"_extra\", {pointer})" : $"json_type(\"_extra\", {pointer}) = 'DOUBLE'";
    }

    private static string PrintNote(SqlDialect dialect, Column column) =>
        $"'{{' || {dialect.Literal(JsonText.Quote(column.Field) + ":")} || to_json(found.original) || '}}'";

    private static string PrintText(ColumnType type, string pointer) => type switch
    {
        ColumnType.Json => $"nullif(\"_extra\" -> {pointer}, 'null')",
        ColumnType.Text or ColumnType.Timestamp or ColumnType.Date => $"\"_extra\" ->> {pointer}",
        _ => $"CAST(nullif(\"_extra\" -> {pointer}, 'null') AS VARCHAR)",
    };
}
