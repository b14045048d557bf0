using System.Globalization;
using Codegen.Contracts.Schemas;

namespace Codegen.Warehouse.RawTables.DuckDb;

/// <summary>
/// Raw tables in DuckDB: files are read where they lie, scalars as text, and cast by the rules of <see cref="DuckDbCast"/>.
/// </summary>
internal sealed class DuckDbRawTableSql(SqlDialect dialect) : RawTableSql(dialect)
{
    public override IReadOnlyList<string> Load(RawLoad load) => [new DuckDbLoadStatement(Dialect, load).Print()];

    public override string CountRounded(RawTable table, IReadOnlyList<Column> columns) =>
        DuckDbBackfill.PrintRounded(Dialect, table, columns);

    protected override string Backfill(RawTable table, Column column) => DuckDbBackfill.Print(Dialect, table, column);

    public override string CountDrift(Relation target, long load) =>
        string.Create(CultureInfo.InvariantCulture, $"""
            SELECT field, count(*) FROM (
                SELECT unnest(json_keys("_extra")) AS field FROM {Dialect.Ident(target)} WHERE "_load" = {load} AND "_extra" IS NOT NULL)
            GROUP BY 1 ORDER BY 1
            """);

    public override string ReadColumns(string schema) =>
        $"""
        SELECT table_name, column_name, data_type FROM duckdb_columns()
        WHERE database_name = current_database() AND schema_name = {Dialect.Literal(schema)}
        ORDER BY table_name, column_index
        """;
}
