using Codegen.Contracts.Schemas;

namespace Codegen.Warehouse.RawTables.DuckDb;

/// <summary>
/// Casts of a text to a column's type that never round and never guess: what the type can't hold exactly becomes null, which the load
/// statement notes.
/// </summary>
/// <remarks>
/// <c>try_cast</c> alone is no judge (<c>'1.7'</c> is 2, <c>'0x1F'</c> is 31, <c>'1e-13'</c> is 0). Casting text to DECIMAL(38,12)
/// directly costs 200 times a cast to DECIMAL(18,s), and going through DOUBLE turns 12345678.91 into 12345678.910000001024: so common
/// numbers take a narrow cast, which is exact if it is the same DOUBLE as the text (15 digits are always told apart), and only long
/// ones the slow one. Patterns cost more than casts: they judge what the first test leaves over.
/// </remarks>
internal static class DuckDbCast
{
    private const string Exponent = "-?[0-9]+(\\.[0-9]+)?[eE][-+]?[0-9]+";
    private const string WithOffset = "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?[-+][0-9]{2}:[0-9]{2}";

    /// <summary>Prints the cast.</summary>
    /// <param name="type">The column's type.</param>
    /// <param name="text">An expression that is cheap to repeat.</param>
    public static string Print(ColumnType type, string text) => type switch
    {
        ColumnType.Integer => Integer(text),
        ColumnType.Decimal => Decimal(text),
        ColumnType.Double => Print(
            $"WHEN isfinite(try_cast({text} AS DOUBLE)) AND {Matches(text, "[-+0-9.eE]+")} THEN try_cast({text} AS DOUBLE)"),
        ColumnType.Boolean => $"CASE {text} WHEN 'true' THEN true WHEN 'false' THEN false END",
        ColumnType.Timestamp => Timestamp(text),
        ColumnType.Date => $"CASE WHEN {Matches(text, "[0-9]{4}-[0-9]{2}-[0-9]{2}")} THEN try_cast({text} AS DATE) END",
        ColumnType.Text or ColumnType.Json => text,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    private static string Integer(string text) => Print(
        $"WHEN {IsSame(text, "BIGINT")} AND (strlen({text}) < 16 OR {Matches(text, "-?[0-9]+(\\.0+)?")}) THEN try_cast({text} AS BIGINT)");

    private static string Decimal(string text) => Print(
        $"WHEN strlen({text}) <= 16 AND {IsSame(text, "DECIMAL(18,6)")} THEN CAST(try_cast({text} AS DECIMAL(18,6)) AS DECIMAL(38,12))",
        $"WHEN {Matches(text, "-?[0-9]{1,6}\\.[0-9]{1,12}")} THEN CAST(try_cast({text} AS DECIMAL(18,12)) AS DECIMAL(38,12))",
        $"WHEN {Matches(text, "-?[0-9]+(\\.[0-9]{1,12}0*)?")} THEN try_cast({text} AS DECIMAL(38,12))",
        $"WHEN {Matches(text, Exponent)} AND {IsSame(text, "DECIMAL(38,12)")} THEN try_cast({text} AS DECIMAL(38,12))");

    private static string Timestamp(string text) => Print(
        $"WHEN suffix({text}, 'Z') AND strlen({text}) >= 20 THEN try_cast({text} AS TIMESTAMPTZ)",
        $"WHEN {Matches(text, WithOffset)} THEN try_cast({text} AS TIMESTAMPTZ)");

    private static string Print(params IEnumerable<string> cases) => $"CASE {string.Join(' ', cases)} END";

    /// <summary>Whether a cast is the same number as the text, to floating point.</summary>
    private static string IsSame(string text, string type) => $"CAST(try_cast({text} AS {type}) AS DOUBLE) = try_cast({text} AS DOUBLE)";

    private static string Matches(string text, string pattern) => $"regexp_full_match({text}, '{pattern}')";
}
