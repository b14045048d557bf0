using Codegen.Warehouse;
using Codegen.Warehouse.Dialects;

namespace Codegen.Transform.Sql;

/// <summary>
/// The statements of the runner, in one dialect. Statements have no semicolon; where there are several, they run in order. Queries are
/// models' compiled code: one <c>SELECT</c> each.
/// </summary>
/// <param name="dialect">How names, literals and types are spelled.</param>
internal abstract class TransformSql(SqlDialect dialect)
{
    /// <summary>How names, literals and types are spelled.</summary>
    public SqlDialect Dialect { get; } = dialect;

    /// <summary>The statements of a dialect.</summary>
    public static TransformSql Of(SqlDialect dialect) => dialect switch
    {
        DuckDbDialect => new DuckDbTransformSql(dialect),
        SnowflakeDialect => new SnowflakeTransformSql(dialect),
        _ => throw new ArgumentException($"{dialect.Name} is no dialect that models are run in", nameof(dialect)),
    };

    /// <summary>A query for the tables and views of schemas: schema, name, <c>table</c> or <c>view</c>.</summary>
    public abstract string ReadRelations(IReadOnlyList<string> schemas);

    /// <summary>A query for the columns of a relation, in order: name, type as the warehouse spells it.</summary>
    public abstract string ReadColumns(Relation relation);

    public string CreateSchema(string schema) => $"CREATE SCHEMA IF NOT EXISTS {Dialect.Ident(schema)}";

    public string CreateView(Relation relation, string query) => $"CREATE OR REPLACE VIEW {Dialect.Ident(relation)} AS\n{query}";

    /// <summary>Creates a table, or replaces it in one step.</summary>
    public abstract string CreateTable(Relation relation, string query);

    /// <summary>Spells a type that the manifest spells as DuckDB does.</summary>
    public abstract string TypeOf(string type);

    /// <summary>The name of a table of this session alone, for statements.</summary>
    public abstract string Stage(string name);

    /// <summary>Creates or replaces a table of this session alone.</summary>
    public abstract string CreateStage(string stage, string query);

    public static string DropStage(string stage) => $"DROP TABLE IF EXISTS {stage}";

    public string Drop(Relation relation, bool isView) => $"DROP {(isView ? "VIEW" : "TABLE")} {Dialect.Ident(relation)}";

    public static string Count(string relation) => $"SELECT count(*) FROM {relation}";

    /// <summary>A query for the rows of a test's query.</summary>
    public static string CountRows(string query) => $"SELECT count(*) FROM (\n{query}\n) AS failing";

    /// <summary>A query for two numbers: keys that stand in more than one row, and rows of which a part of the key is null.</summary>
    public string CountBadKeys(string relation, IReadOnlyList<string> keys) =>
        $"""
        SELECT
            (SELECT count(*) FROM (SELECT 1 FROM {relation} GROUP BY {Names(keys)} HAVING count(*) > 1) AS repeated),
            (SELECT count(*) FROM {relation} WHERE {string.Join(" OR ", keys.Select(key => $"{Dialect.Ident(key)} IS NULL"))})
        """;

    /// <summary>Puts the rows of a stage into a table, in the place of those with the same key; the stage has each key once.</summary>
    public abstract IReadOnlyList<string> Merge(Relation target, string stage, IReadOnlyList<string> keys, IReadOnlyList<string> columns);

    public string Append(Relation target, string stage, IReadOnlyList<string> columns) =>
        $"INSERT INTO {Dialect.Ident(target)} ({Names(columns)})\nSELECT {Names(columns)} FROM {stage}";

    /// <summary>
    /// Applies a stage's differences to a history: <c>__op</c> is I, U or D, and the rows' identity, key and beginning, stands once.
    /// </summary>
    public abstract IReadOnlyList<string> Splice(
        Relation target, string stage, IReadOnlyList<string> identity, IReadOnlyList<string> columns);

    /// <summary>A query for the rows, counted as often as they stand there, that only the left one of two queries has.</summary>
    public abstract string CountOnlyIn(string left, string right, IReadOnlyList<string> columns);

    /// <summary>A text for a column that orders its values, whatever its type.</summary>
    public virtual string Orderable(string column, string type) => Dialect.Ident(column);

    /// <summary>Quoted names, joined by commas.</summary>
    public string Names(IEnumerable<string> columns, string prefix = "") =>
        string.Join(", ", columns.Select(column => prefix + Dialect.Ident(column)));

    /// <summary>That two relations' rows have the same key, which is never null.</summary>
    public string SameKey(string left, string right, IEnumerable<string> keys) =>
        string.Join(" AND ", keys.Select(key => $"{left}.{Dialect.Ident(key)} = {right}.{Dialect.Ident(key)}"));
}
