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

    public override string CreateStage(string name, string query) =>
        $"CREATE OR REPLACE TEMPORARY TABLE {Stage(name)} AS\n{query}";

    public override string Stage(string name) => Dialect.Ident(name);

    public override IReadOnlyList<string> Merge(
        Relation target, string stage, IReadOnlyList<string> keys, IReadOnlyList<string> columns)
    {
        var rest = columns.Except(keys, StringComparer.Ordinal).ToList();
        var update = string.Join(", ", rest.Select(column => $"{Dialect.Ident(column)} = stage.{Dialect.Ident(column)}"));
        return
        [
            $"""
            MERGE INTO {Dialect.Ident(target)} AS target USING {stage} AS stage
            ON {SameKey("target", "stage", keys)}
            {(rest.Count == 0 ? "" : $"WHEN MATCHED THEN UPDATE SET {update}\n")}WHEN NOT MATCHED THEN INSERT ({Names(columns)})
            VALUES ({Names(columns, "stage.")})
            """,
        ];
    }
}
