using Codegen.Contracts.Schemas;
using Codegen.Warehouse.RawTables;

namespace Codegen.Warehouse;

/// <summary>How one vendor spells SQL. Pure text: needs no connection, so that any dialect can be printed anywhere.</summary>
public abstract class SqlDialect
{
    /// <summary>The dialect's name in settings and golden files, such as <c>duckdb</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What the vendor's SQL can do.</summary>
    public abstract WarehouseCapabilities Capabilities { get; }

    /// <summary>How raw tables are created, changed and loaded.</summary>
    public abstract RawTableSql RawTables { get; }

    /// <summary>Spells the type of a record's column.</summary>
    /// <param name="type">The column's type.</param>
    public abstract string TypeOf(ColumnType type);

    /// <summary>Spells the type of one of our own columns.</summary>
    /// <param name="column">One of <see cref="SystemColumns.All"/>.</param>
    public string TypeOf(string column) => TypeOf(column switch
    {
        SystemColumns.Version or SystemColumns.At => ColumnType.Timestamp,
        SystemColumns.Load or SystemColumns.Sequence or SystemColumns.Commit or SystemColumns.Row => ColumnType.Integer,
        SystemColumns.Extra => ColumnType.Json,
        _ => ColumnType.Text,
    });

    /// <summary>Writes a text literal that reads back as the very same text, whatever it holds.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="Contracts.Errors.CodegenException">CG3005: it holds a NUL, which no warehouse takes.</exception>
    public abstract string Literal(string text);

    /// <summary>Quotes a name, so that it keeps its case and any character.</summary>
    /// <param name="name">The name; not empty.</param>
    /// <exception cref="Contracts.Errors.CodegenException">CG3005: it is empty or holds a NUL.</exception>
    public virtual string Ident(string name) => $"\"{SqlText.Checked(name, "name").Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Quotes a relation's schema and name.</summary>
    /// <param name="relation">The relation.</param>
    public string Ident(Relation relation) => $"{Ident(relation.Schema)}.{Ident(relation.Name)}";
}
