using Codegen.Warehouse;

namespace Codegen.Transform.Sql;

/// <summary>The runner's statements in Snowflake's SQL. Printed and reviewed as text; no adapter runs it yet.</summary>
internal sealed class SnowflakeTransformSql(SqlDialect dialect) : TransformSql(dialect)
{
    public override string ReadRelations(IReadOnlyList<string> schemas) =>
        $"""
        SELECT table_schema, table_name, IFF(table_type = 'VIEW', 'view', 'table') FROM information_schema.tables
        WHERE table_schema IN ({string.Join(", ", schemas.Select(Dialect.Literal))})
        """;

    public override string ReadColumns(Relation relation) =>
        $"""
        SELECT column_name, data_type FROM information_schema.columns
        WHERE table_schema = {Dialect.Literal(relation.Schema)} AND table_name = {Dialect.Literal(relation.Name)}
        ORDER BY ordinal_position
        """;

    /// <summary>Transient: what can be made anew needs no fail-safe.</summary>
    public override string CreateTable(Relation relation, string query) =>
        $"CREATE OR REPLACE TRANSIENT TABLE {Dialect.Ident(relation)} COPY GRANTS AS\n{query}";

    public override string TypeOf(string type) => type switch
    {
        "BIGINT" or "UINTEGER" => "NUMBER(19,0)",
        "INTEGER" or "SMALLINT" or "TINYINT" or "USMALLINT" or "UTINYINT" => "NUMBER(10,0)",
        "HUGEINT" or "UBIGINT" or "UHUGEINT" => "NUMBER(38,0)",
        "DOUBLE" or "FLOAT" => "FLOAT",
        "TIMESTAMP WITH TIME ZONE" => "TIMESTAMP_TZ(6)",
        "TIMESTAMP" => "TIMESTAMP_NTZ(6)",
        "JSON" => "VARIANT",
        "BLOB" => "BINARY",
        _ when type.StartsWith("DECIMAL(", StringComparison.Ordinal) => "NUMBER" + type["DECIMAL".Length..],
        _ => type,
    };

    public override string Stage(string name) => Dialect.Ident(name);

    public override string CreateStage(string stage, string query) => $"CREATE OR REPLACE TEMPORARY TABLE {stage} AS\n{query}";

    public override IReadOnlyList<string> Merge(
        Relation target, string stage, IReadOnlyList<string> keys, IReadOnlyList<string> columns)
    {
        var rest = columns.Except(keys, StringComparer.Ordinal).ToList();
        return
        [
            $"""
            MERGE INTO {Dialect.Ident(target)} AS target USING {stage} AS stage
            ON {SameKey("target", "stage", keys)}
            {(rest.Count == 0 ? "" : $"WHEN MATCHED THEN UPDATE SET {Assign(rest)}\n")}WHEN NOT MATCHED THEN INSERT ({Names(columns)})
            VALUES ({Names(columns, "stage.")})
            """,
        ];
    }

    public override IReadOnlyList<string> Splice(
        Relation target, string stage, IReadOnlyList<string> identity, IReadOnlyList<string> columns)
    {
        var rest = columns.Except(identity, StringComparer.Ordinal);
        return
        [
            $"""
            MERGE INTO {Dialect.Ident(target)} AS target USING {stage} AS stage
            ON {SameKey("target", "stage", identity)}
            WHEN MATCHED AND stage."__op" = 'D' THEN DELETE
            WHEN MATCHED THEN UPDATE SET {Assign(rest)}
            WHEN NOT MATCHED THEN INSERT ({Names(columns)})
            VALUES ({Names(columns, "stage.")})
            """,
        ];
    }

    /// <summary>Snowflake knows no EXCEPT ALL: equal rows are counted first.</summary>
    public override string CountOnlyIn(string left, string right, IReadOnlyList<string> columns)
    {
        return $"SELECT coalesce(sum(\"__rows\"), 0) FROM ({Counted(left)} EXCEPT {Counted(right)}) AS only_here";

        string Counted(string rows) => $"SELECT {Names(columns)}, count(*) AS \"__rows\" FROM {rows} GROUP BY {Names(columns)}";
    }

    public override string Orderable(string column, string type) =>
        TypeOf(type) == "VARIANT" ? $"TO_JSON({Dialect.Ident(column)})" : Dialect.Ident(column);

    private string Assign(IEnumerable<string> columns) =>
        string.Join(", ", columns.Select(column => $"{Dialect.Ident(column)} = stage.{Dialect.Ident(column)}"));
}
