using Codegen.Contracts.Schemas;

namespace Codegen.Warehouse.RawTables.DuckDb;

/// <summary>
/// The expression for <c>_extra</c>: what the document lacks, and the text of what doesn't fit. Most lines have neither; of the rest, most
/// can take the envelope's <c>extra</c> as it is.
/// </summary>
internal sealed class DuckDbExtra(SqlDialect dialect, IReadOnlyList<DuckDbColumn> columns)
{
    private IEnumerable<DuckDbColumn> Casts => columns.Where(column => column.IsCast);

    private IEnumerable<DuckDbColumn> Doubles => columns.Where(column => column.Column.Type == ColumnType.Double && !column.Column.InExtra);

    public string Print() =>
        $$"""
        CASE WHEN c.extra IS NULL AND c.unfit IS NULL AND NOT ({{AnyMisfit}}){{(Doubles.Any() ? " AND exact IS NULL" : "")}} THEN NULL
                WHEN c.unfit IS NULL AND c.exact IS NULL AND NOT ({{AnyLate}}) AND NOT ({{AnyMisfit}}) THEN c.extra
                ELSE CAST(nullif('{' || array_to_string(list_concat(
                    {{Unknown}},
                    {{Unfit}},
                    {{Misfits}}), ',') || '}', '{}') AS JSON) END
        """;

    private string AnyMisfit => Any(Casts.Select(column => $"({column.Text} IS NOT NULL AND {column.Value} IS NULL)"));

    /// <summary>Always so where a field belongs into <c>extra</c>: it is taken out again.</summary>
    private string AnyLate => Any(columns.Select(column => column.Column.InExtra ? "true" : column.PrintIsLate()));

    private string Unknown =>
        $"list_transform(list_filter(coalesce(json_keys(c.extra), []), name -> name NOT IN ({Fields})), name -> to_json(name) || ':' || coalesce(c.exact ->> {PointerTo("name")}, CAST(c.extra -> {PointerTo("name")} AS VARCHAR)))";

    private static string Unfit =>
        $"list_transform(coalesce(json_keys(c.unfit), []), name -> to_json(name) || ':' || CAST(c.unfit -> {PointerTo("name")} AS VARCHAR))";

    private string Misfits
    {
        get
        {
            var misfits = Casts.Select(column => Note($"{column.Text} IS NOT NULL AND {column.Value} IS NULL", column, column.PrintOriginal()));
            var rounded = Doubles.Select(column => Note($"{column.Value} IS NOT NULL AND exact.{dialect.Ident(column.Column.Field)} IS NOT NULL", column, column.Text));
            return $"list_filter(CAST([{string.Join(", ", misfits.Concat(rounded))}] AS VARCHAR[]), note -> note IS NOT NULL)";
        }
    }

    private string Fields => columns.Count == 0 ? "''" : string.Join(", ", columns.Select(column => dialect.Literal(column.Column.Field)));

    private string Note(string condition, DuckDbColumn column, string text) =>
        $"CASE WHEN {condition} THEN {dialect.Literal(JsonText.Quote(column.Column.Field) + ":")} || to_json({text}) END";

    private static string PointerTo(string name) => $"('/' || replace(replace({name}, '~', '~0'), '/', '~1'))";

    private static string Any(IEnumerable<string> conditions) => string.Join(" OR ", conditions.DefaultIfEmpty("false"));
}
