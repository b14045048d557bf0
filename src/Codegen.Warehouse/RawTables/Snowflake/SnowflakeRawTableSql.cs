using System.Globalization;
using Codegen.Contracts.Schemas;

namespace Codegen.Warehouse.RawTables.Snowflake;

/// <summary>
/// Raw tables in Snowflake. Lines are copied from the stage into a temporary table first: a transforming COPY knows neither joins nor
/// subqueries, and rows count only in the transaction that also writes the load log.
/// </summary>
internal sealed class SnowflakeRawTableSql(SqlDialect dialect) : RawTableSql(dialect)
{
    /// <summary>The whole record, for fields that a later document declares.</summary>
    public const string RecordColumn = "_record";

    private static readonly Relation Format = new(RawTable.SchemaName, "codegen_lines");

    public override IEnumerable<(string Name, string Type)> ColumnsOf(RawTable table) =>
        [.. base.ColumnsOf(table), (RecordColumn, Dialect.TypeOf(ColumnType.Json))];

    public override IReadOnlyList<string> CreateLoadLog() =>
    [
        .. base.CreateLoadLog(),
        $"""
        CREATE FILE FORMAT IF NOT EXISTS {Dialect.Ident(Format)}
        TYPE = JSON COMPRESSION = ZSTD MULTI_LINE = FALSE STRIP_NULL_VALUES = FALSE
        """,
    ];

    public override IReadOnlyList<string> BeforeLoad(Relation target, IReadOnlyList<RawFile> files) =>
    [
        $"""
        CREATE OR REPLACE TEMPORARY TABLE {Dialect.Ident(SnowflakeLoadStatement.LinesOf(target))} ("line" VARIANT, "location" VARCHAR)
        """,
        $"""
        COPY INTO {Dialect.Ident(SnowflakeLoadStatement.LinesOf(target))} ("line", "location")
        FROM (SELECT $1, METADATA$FILENAME FROM @{Dialect.Ident(RawTable.Stage)})
        FILES = ({string.Join(", ", files.Select(file => Dialect.Literal(file.Location)))})
        FILE_FORMAT = (FORMAT_NAME = {Dialect.Ident(Format)})
        ON_ERROR = ABORT_STATEMENT
        """,
    ];

    public override IReadOnlyList<string> Load(RawLoad load) => [new SnowflakeLoadStatement(Dialect, load).Print()];

    /// <summary>VARIANT keeps 38 digits of a number, which is all that a column takes.</summary>
    public override string CountRounded(RawTable table, IReadOnlyList<Column> columns) => "SELECT 0";

    protected override string Backfill(RawTable table, Column column) =>
        $"""
        UPDATE {Dialect.Ident(table.Relation)} SET {Dialect.Ident(column.Name)} = {PrintRecorded(column)}
        WHERE GET("_record", {Dialect.Literal(column.Field)}) IS NOT NULL
        """;

    public override string CountDrift(Relation target, long load) =>
        string.Create(CultureInfo.InvariantCulture, $"""
            SELECT field.key, count(*) FROM {Dialect.Ident(target)}, LATERAL FLATTEN(input => "_extra") AS field
            WHERE "_load" = {load}
            GROUP BY 1 ORDER BY 1
            """);

    public override string ReadColumns(string schema) =>
        $"""
        SELECT table_name, column_name, data_type FROM information_schema.columns
        WHERE table_schema = {Dialect.Literal(schema)}
        ORDER BY table_name, ordinal_position
        """;

    /// <summary>One statement that swaps both names at once, since DDL is no part of a transaction here.</summary>
    public override IReadOnlyList<string> Replace(Relation rebuilt, Relation live) =>
    [
        $"ALTER TABLE {Dialect.Ident(rebuilt)} SWAP WITH {Dialect.Ident(live)}",
        $"DROP TABLE {Dialect.Ident(rebuilt)}",
    ];

    private string PrintRecorded(Column column)
    {
        var value = $"GET(\"_record\", {Dialect.Literal(column.Field)})";
        return new SnowflakeColumn(Dialect, column, 0).PrintCast(column.Type == ColumnType.Json ? value : value + "::VARCHAR");
    }
}
