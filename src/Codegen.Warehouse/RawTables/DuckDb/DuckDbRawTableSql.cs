using Codegen.Contracts.Schemas;

namespace Codegen.Warehouse.RawTables.DuckDb;

/// <summary>Raw tables in DuckDB: files are read where they lie, scalars as text, and cast by the rules of <see cref="DuckDbCast"/>.</summary>
internal sealed class DuckDbRawTableSql(SqlDialect dialect) : RawTableSql(dialect)
{
    public override IReadOnlyList<string> AddColumn(RawTable table, Column column)
    {
        var target = Dialect.Ident(table.Relation);
        var name = Dialect.Ident(column.Name);
        return
        [
            $"ALTER TABLE {target} ADD COLUMN {name} {Dialect.TypeOf(column.Type)}",
            DuckDbBackfill.Print(Dialect, table, column),
        ];
    }

    public override IReadOnlyList<string> Load(RawLoad load) => [new DuckDbLoadStatement(Dialect, load).Print()];
}
