using System.Globalization;
using Codegen.Contracts.Schemas;

namespace Codegen.Warehouse.RawTables;

/// <summary>
/// The statements that raw tables need, in one dialect. Statements have no semicolon; where there are several, they run in order.
/// </summary>
/// <param name="dialect">How names, literals and types are spelled.</param>
public abstract class RawTableSql(SqlDialect dialect)
{
    /// <summary>How names, literals and types are spelled.</summary>
    protected SqlDialect Dialect { get; } = dialect;

    /// <summary>Creates the schema and the load log where they are missing.</summary>
    public virtual IReadOnlyList<string> CreateLoadLog()
    {
        var (text, integer) = (Dialect.TypeOf(ColumnType.Text), Dialect.TypeOf(ColumnType.Integer));
        return
        [
            $"CREATE SCHEMA IF NOT EXISTS {Dialect.Ident(RawTable.SchemaName)}",
            $"""
            CREATE TABLE IF NOT EXISTS {Dialect.Ident(RawTable.LoadLog)} (
                "connection" {text} NOT NULL,
                "stream" {text} NOT NULL,
                "lane" {text} NOT NULL,
                "commit_no" {integer} NOT NULL,
                "file" {text} NOT NULL,
                "rows" {integer} NOT NULL,
                "sha256" {text} NOT NULL,
                "load" {integer} NOT NULL,
                "first_seq" {integer} NOT NULL,
                PRIMARY KEY ("connection", "stream", "lane", "commit_no", "file"))
            """,
        ];
    }

    /// <summary>Creates a raw table, empty: the record's columns, then ours.</summary>
    /// <param name="table">What it holds.</param>
    /// <param name="target">Where; the table's own relation, or one beside it during a rebuild.</param>
    /// <param name="ifMissing">Whether an existing table is left alone; else it is an error.</param>
    public string Create(RawTable table, Relation target, bool ifMissing)
    {
        var columns = ColumnsOf(table).Select(column => $"    {Declare(column.Name, column.Type)}");
        return $"CREATE TABLE {(ifMissing ? "IF NOT EXISTS " : "")}{Dialect.Ident(target)} (\n{string.Join(",\n", columns)})";
    }

    /// <summary>The columns of a raw table and their types, in order.</summary>
    /// <param name="table">The table.</param>
    public virtual IEnumerable<(string Name, string Type)> ColumnsOf(RawTable table) =>
    [
        .. table.Schema.Columns.Select(column => (column.Name, Dialect.TypeOf(column.Type))),
        .. SystemColumns.All.Select(name => (name, Dialect.TypeOf(name))),
    ];

    /// <summary>
    /// Adds columns that the document has gained, and fills them from <c>_extra</c>, where their values went until now. All tables are
    /// altered before any is updated: DuckDB takes both in one transaction in this order alone.
    /// </summary>
    /// <param name="table">The table; its schema holds the columns.</param>
    /// <param name="columns">The columns.</param>
    public IReadOnlyList<string> AddColumns(RawTable table, IReadOnlyList<Column> columns) =>
    [
        .. columns.Select(column =>
            $"ALTER TABLE {Dialect.Ident(table.Relation)} ADD COLUMN {Declare(column.Name, Dialect.TypeOf(column.Type))}"),
        .. columns.Select(column => Backfill(table, column)),
    ];

    /// <summary>
    /// A query for the rows, as one number, whose value for a new column can't be taken from <c>_extra</c> without rounding; 0 where
    /// <see cref="AddColumns"/> gives what a rebuild gives.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The new columns.</param>
    public abstract string CountRounded(RawTable table, IReadOnlyList<Column> columns);

    /// <summary>Fills a new column with what older rows hold of it elsewhere. Has no effect where it has been run before.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column.</param>
    protected abstract string Backfill(RawTable table, Column column);

    /// <summary>What must happen before the transaction of a load begins; nothing where the load statement reads files by itself.</summary>
    /// <param name="target">The table to load.</param>
    /// <param name="files">The files to load.</param>
    public virtual IReadOnlyList<string> BeforeLoad(Relation target, IReadOnlyList<RawFile> files) => [];

    /// <summary>Loads files. What it inserts is exactly the files' lines.</summary>
    /// <param name="load">What to load and where to.</param>
    public abstract IReadOnlyList<string> Load(RawLoad load);

    /// <summary>A query for the rows of a load by file: key, commit number, rows.</summary>
    /// <param name="target">The table.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="load">The load's number.</param>
    /// <param name="fromSequence">Only rows from this <c>_seq</c> on.</param>
    public string CountRows(Relation target, string connection, long load, long fromSequence) =>
        string.Create(CultureInfo.InvariantCulture, $"""
            SELECT "_file", "_commit", count(*) FROM {Dialect.Ident(target)}
            WHERE "_load" = {load} AND "_connection" = {Dialect.Literal(connection)} AND "_seq" >= {fromSequence}
            GROUP BY 1, 2
            """);

    /// <summary>A query for what a load left in <c>_extra</c>: field and rows, ordered by field.</summary>
    /// <param name="target">The table.</param>
    /// <param name="load">The load's number.</param>
    public abstract string CountDrift(Relation target, long load);

    /// <summary>
    /// A query for the columns of the schema's tables: table, column, type as the warehouse spells it; by table, then in order.
    /// </summary>
    /// <param name="schema">The schema.</param>
    public abstract string ReadColumns(string schema);

    /// <summary>Puts a table in the place of another of the same schema, which is dropped.</summary>
    /// <param name="rebuilt">The new table.</param>
    /// <param name="live">The table to replace.</param>
    public virtual IReadOnlyList<string> Replace(Relation rebuilt, Relation live) =>
    [
        $"DROP TABLE {Dialect.Ident(live)}",
        $"ALTER TABLE {Dialect.Ident(rebuilt)} RENAME TO {Dialect.Ident(live.Name)}",
    ];

    private string Declare(string name, string type) => $"{Dialect.Ident(name)} {type}";
}
