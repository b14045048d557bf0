using System.Globalization;
using Codegen.Contracts.Schemas;

namespace Codegen.Warehouse.RawTables.DuckDb;

/// <summary>The expressions by which a load statement takes one column's value out of a line.</summary>
/// <remarks>
/// A value stands in the record; in <c>exact</c> where reading JSON would round it; in <c>extra</c> where the document didn't have the
/// field yet when the record was read, or where its name collides by case. In <c>unfit</c> it is known not to fit.
/// </remarks>
internal sealed class DuckDbColumn(SqlDialect dialect, Column column, int ordinal)
{
    /// <summary>Its name in a STRUCT, which a field that comes from <c>extra</c> needs none in, and may lack.</summary>
    private readonly string _field = column.InExtra ? "" : dialect.Ident(column.Field);

    public Column Column { get; } = column;

    /// <summary>The alias of the text that is judged to fit, as far as the reader knows.</summary>
    public string Text { get; } = string.Create(CultureInfo.InvariantCulture, $"t{ordinal}");

    /// <summary>The alias of the value.</summary>
    public string Value { get; } = string.Create(CultureInfo.InvariantCulture, $"v{ordinal}");

    /// <summary>Whether a text may turn out not to fit.</summary>
    public bool IsCast => Column.Type is not (ColumnType.Text or ColumnType.Json);

    /// <summary>In a plain line, that is in most, the record's own text.</summary>
    public string PrintText() => Column.InExtra
        ? $"coalesce({Exact}, {FromExtra(strict: true)})"
        : $"CASE WHEN plain THEN {Own} WHEN {Unfit} IS NULL THEN coalesce({Exact}, {FromExtra(strict: true)}, {Own}) END";

    public string PrintValue() => DuckDbCast.Print(Column.Type, Text);

    /// <summary>The value's text as the provider wrote it, fitting or not.</summary>
    public string PrintOriginal() => Column.InExtra
        ? $"coalesce({Exact}, {FromExtra(strict: false)})"
        : $"coalesce({Unfit}, {Exact}, {FromExtra(strict: false)}, {(Column.Type == ColumnType.Json ? $"{Own} ->> '$'" : Own)})";

    /// <summary>Whether <c>extra</c> holds the value; only for fields that don't belong there.</summary>
    public string PrintIsLate() => $"late.{_field} IS NOT NULL";

    /// <summary>Whether the value was judged to fit, and turned out not to.</summary>
    public string PrintIsMisfit() => $"{Text} IS NOT NULL AND {Value} IS NULL";

    private string Exact => Column.InExtra ? $"(c.exact ->> {Pointer})" : $"exact.{_field}";

    private string Own => $"record.{_field}";

    private string Unfit => $"unfit.{_field}";

    private string Pointer => dialect.Literal(JsonPointer.Of(Column.Field));

    /// <summary>Numbers and booleans must not be strings: there, quotes stay, and the cast refuses them.</summary>
    private string FromExtra(bool strict)
    {
        var value = Column.InExtra ? $"(c.extra -> {Pointer})" : $"late.{_field}";
        return Column.Type switch
        {
            ColumnType.Json when strict => $"nullif({value}, 'null')",
            not (ColumnType.Text or ColumnType.Timestamp or ColumnType.Date) when strict => $"CAST(nullif({value}, 'null') AS VARCHAR)",
            _ => $"({value} ->> '$')",
        };
    }
}
