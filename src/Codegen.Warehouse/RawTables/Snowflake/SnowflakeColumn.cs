using System.Globalization;
using Codegen.Contracts.Schemas;

namespace Codegen.Warehouse.RawTables.Snowflake;

/// <summary>The expressions by which a load statement takes one column's value out of a line. The rules are those of DuckDB's.</summary>
internal sealed class SnowflakeColumn(SqlDialect dialect, Column column, int ordinal)
{
    private readonly string _field = dialect.Literal(column.Field);

    public Column Column { get; } = column;

    /// <summary>The alias of the text that is judged to fit, as far as the reader knows.</summary>
    public string Text { get; } = string.Create(CultureInfo.InvariantCulture, $"t{ordinal}");

    /// <summary>The alias of the value.</summary>
    public string Value { get; } = string.Create(CultureInfo.InvariantCulture, $"v{ordinal}");

    /// <summary>JSON null is null, and a value that the envelope holds exactly replaces what VARIANT would round.</summary>
    public string PrintText() => Column.Type == ColumnType.Json
        ? $"COALESCE(PARSE_JSON({From("exact")}::VARCHAR), {Plain})"
        : $"IFF({From("unfit")} IS NULL, COALESCE({From("exact")}::VARCHAR, {Plain}::VARCHAR), NULL)";

    public string PrintValue() => PrintCast(Text);

    /// <summary>The value's text as the provider wrote it, fitting or not.</summary>
    public string PrintOriginal() => $"COALESCE({From("unfit")}::VARCHAR, {From("exact")}::VARCHAR, {Plain}::VARCHAR)";

    public string PrintCast(string text) => Column.Type switch
    {
        ColumnType.Integer => $"IFF({Matches(text, "-?[0-9]+(\\.0+)?")}, TRY_TO_NUMBER({text}, 19, 0), NULL)",
        ColumnType.Decimal => $"IFF({Matches(text, "-?[0-9]{1,26}(\\.[0-9]{1,12}0*)?")}, TRY_TO_NUMBER({text}, 38, 12), NULL)",
        ColumnType.Double => $"IFF({Matches(text, "[-+0-9.eE]+")}, TRY_TO_DOUBLE({text}), NULL)",
        ColumnType.Boolean => $"CASE {text} WHEN 'true' THEN TRUE WHEN 'false' THEN FALSE END",
        ColumnType.Timestamp => $"TRY_TO_TIMESTAMP_TZ({text})",
        ColumnType.Date => $"TRY_TO_DATE({text}, 'YYYY-MM-DD')",
        _ => text,
    };

    private string Plain => Column.InExtra ? From("extra") : $"NULLIF(GET(record, {_field}), PARSE_JSON('null'))";

    private string From(string member) => $"GET(c:\"{member}\", {_field})";

    private string Matches(string text, string pattern) => $"REGEXP_LIKE({text}, {dialect.Literal(pattern)})";
}
