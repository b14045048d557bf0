using Codegen.Contracts.Schemas;

namespace Codegen.Warehouse.RawTables.DuckDb;

/// <summary>
/// The expression for <c>_extra</c>: what the document lacks, and the text of what doesn't fit. Most lines have neither; of the rest, most
/// can take the envelope's <c>extra</c> as it is.
/// </summary>
internal sealed class DuckDbExtra(SqlDialect dialect, IReadOnlyList<DuckDbColumn> columns)
{
    private IEnumerable<DuckDbColumn> Doubles => columns.Where(column => column.Column.Type == ColumnType.Double && !column.Column.InExtra);

    public string Print() =>
        $$"""
        CASE WHEN plain AND NOT misfit AND c.extra IS NULL THEN NULL
                {{TakeWhole}}ELSE CAST(nullif('{' || array_to_string(list_concat(
                    {{Unknown}},
                    {{Unfit}},
                    {{Misfits}}), ',') || '}', '{}') AS JSON) END
        """;

    /// <summary>Not where a column's own values stand in <c>extra</c>: these are taken out.</summary>
    private string TakeWhole => columns.Any(column => column.Column.InExtra) ? "" : "WHEN plain AND NOT misfit THEN c.extra\n        ";

    private string Unknown =>
        $"""
        list_transform(
                        list_filter(coalesce(json_keys(c.extra), []), name -> name NOT IN ({Fields})),
                        name -> to_json(name) || ':' || coalesce(c.exact ->> {PointerToName}, CAST(c.extra -> {PointerToName} AS VARCHAR)))
        """;

    private static string Unfit =>
        $"""
        list_transform(
                        coalesce(json_keys(c.unfit), []),
                        name -> to_json(name) || ':' || CAST(c.unfit -> {PointerToName} AS VARCHAR))
        """;

    private string Misfits
    {
        get
        {
            const string separator = ",\n                        ";
            var misfits = columns.Where(column => column.IsCast)
                .Select(column => Note(column.PrintIsMisfit(), column, column.PrintOriginal()));
            var rounded = Doubles.Select(column => Note(
                $"{column.Value} IS NOT NULL AND exact.{dialect.Ident(column.Column.Field)} IS NOT NULL", column, column.Text));
            return $"list_filter(CAST([{string.Join(separator, misfits.Concat(rounded))}] AS VARCHAR[]), note -> note IS NOT NULL)";
        }
    }

    private string Fields => columns.Count == 0 ? "''" : string.Join(", ", columns.Select(column => dialect.Literal(column.Column.Field)));

    private string Note(string condition, DuckDbColumn column, string text) =>
        $"CASE WHEN {condition} THEN {dialect.Literal(JsonText.Quote(column.Column.Field) + ":")} || to_json({text}) END";

    private static string PointerToName => "('/' || replace(replace(name, '~', '~0'), '/', '~1'))";
}
