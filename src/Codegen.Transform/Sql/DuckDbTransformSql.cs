using Codegen.Warehouse;

namespace Codegen.Transform.Sql;

/// <summary>
/// The runner's statements in DuckDB's SQL. A merge is a deletion and an insertion: several times faster there than MERGE.
/// </summary>
internal sealed class DuckDbTransformSql(SqlDialect dialect) : TransformSql(dialect)
{
    public override string ReadRelations(IReadOnlyList<string> schemas)
    {
        var list = string.Join(", ", schemas.Select(Dialect.Literal));
        return $"""
            SELECT schema_name, table_name, 'table' FROM duckdb_tables()
            WHERE database_name = current_database() AND schema_name IN ({list})
            UNION ALL
            SELECT schema_name, view_name, 'view' FROM duckdb_views()
            WHERE database_name = current_database() AND schema_name IN ({list})
            """;
    }

    public override string ReadColumns(Relation relation) =>
        $"""
        SELECT column_name, data_type FROM duckdb_columns()
        WHERE database_name = current_database() AND schema_name = {Dialect.Literal(relation.Schema)}
            AND table_name = {Dialect.Literal(relation.Name)}
        ORDER BY column_index
        """;

    public override string CreateTable(Relation relation, string query) =>
        $"CREATE OR REPLACE TABLE {Dialect.Ident(relation)} AS\n{query}";

    public override string TypeOf(string type) => type;

    public override string Stage(string name) => $"temp.{Dialect.Ident(name)}";

    public override string CreateStage(string stage, string query) => $"CREATE OR REPLACE TEMP TABLE {stage} AS\n{query}";

    public override IReadOnlyList<string> Merge(
        Relation target, string stage, IReadOnlyList<string> keys, IReadOnlyList<string> columns) =>
    [
        $"DELETE FROM {Dialect.Ident(target)} AS target USING {stage} AS stage\nWHERE {SameKey("target", "stage", keys)}",
        Append(target, stage, columns),
    ];

    public override IReadOnlyList<string> Splice(
        Relation target, string stage, IReadOnlyList<string> identity, IReadOnlyList<string> columns) =>
    [
        $"""
        DELETE FROM {Dialect.Ident(target)} AS target USING {stage} AS stage
        WHERE {SameKey("target", "stage", identity)} AND stage."__op" <> 'I'
        """,
        $"{Append(target, stage, columns)}\nWHERE \"__op\" <> 'D'",
    ];

    public override string CountOnlyIn(string left, string right, IReadOnlyList<string> columns) =>
        $"SELECT count(*) FROM (SELECT {Names(columns)} FROM {left} EXCEPT ALL SELECT {Names(columns)} FROM {right})";
}
