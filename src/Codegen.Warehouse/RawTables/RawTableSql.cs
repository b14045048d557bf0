using Codegen.Contracts.Schemas;

namespace Codegen.Warehouse.RawTables;

/// <summary>The statements that raw tables need, in one dialect. Statements have no semicolon; where there are several, they run in order.</summary>
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
        var columns = ColumnsOf(table).Select(column => $"    {Dialect.Ident(column.Name)} {column.Type}");
        return $"CREATE TABLE {(ifMissing ? "IF NOT EXISTS " : "")}{Dialect.Ident(target)} (\n{string.Join(",\n", columns)})";
    }

    /// <summary>The columns of a raw table and their types, in order.</summary>
    /// <param name="table">The table.</param>
    public virtual IEnumerable<(string Name, string Type)> ColumnsOf(RawTable table) =>
    [
        .. table.Schema.Columns.Select(column => (column.Name, Dialect.TypeOf(column.Type))),
        .. SystemColumns.All.Select(name => (name, Dialect.TypeOf(name))),
    ];

    /// <summary>Adds a column that the document has gained, and fills it from <c>_extra</c>, where its values went until now.</summary>
    /// <param name="table">The table; its schema holds the column.</param>
    /// <param name="column">The column.</param>
    public abstract IReadOnlyList<string> AddColumn(RawTable table, Column column);

    /// <summary>What must happen before the transaction of a load begins; nothing where the load statement reads files by itself.</summary>
    /// <param name="load">What to load and where to.</param>
    public virtual IReadOnlyList<string> BeforeLoad(RawLoad load) => [];

    /// <summary>Loads files. What it inserts is exactly the files' lines.</summary>
    /// <param name="load">What to load and where to.</param>
    public abstract IReadOnlyList<string> Load(RawLoad load);
}
