using Codegen.Warehouse.Binding;
using Codegen.Warehouse.DuckDb.Binding;

namespace Codegen.Warehouse.DuckDb.Tests.Binding;

/// <summary>A binder that knows a few tables, and the short forms in which the tests write lineage.</summary>
public sealed class BinderFixture : IDisposable
{
    private static readonly (string Name, string[] Columns)[] Tables =
    [
        ("orders", [
            "id! INTEGER", "cid INTEGER", "amt DOUBLE", "ts TIMESTAMP WITH TIME ZONE", "tags VARCHAR[]", "status VARCHAR", "payload JSON",
            "price DECIMAL(38,12)", "st STRUCT(a INTEGER, b VARCHAR)",
        ]),
        ("customers", ["id! INTEGER", "name VARCHAR"]),
        ("pay", ["oid INTEGER", "amt DOUBLE"]),
        ("t1", ["a INTEGER", "b INTEGER"]),
        ("t2", ["b INTEGER", "a INTEGER"]),
    ];

    public BinderFixture()
    {
        foreach (var (name, columns) in Tables)
            Binder.Declare(new Relation("raw", name), [.. columns.Select(Column)]);
    }

    /// <summary>The same tables as statements.</summary>
    public static string Ddl => "CREATE SCHEMA raw;" + string.Concat(Tables.Select(table =>
        $"CREATE TABLE raw.{table.Name} ({string.Join(", ", table.Columns.Select(column => column.Replace("!", "", StringComparison.Ordinal)))});"));

    public static IEnumerable<BinderColumn> Columns(string table) => Tables.Single(known => known.Name == table).Columns.Select(Column);

    public DuckDbBinder Binder { get; } = new();

    public void Dispose() => Binder.Dispose();

    public BoundQuery Bind(string sql)
    {
        var result = Binder.Bind(sql);
        Assert.True(result.Error is null, $"{sql}\n{result.Error}");
        return result.Query!;
    }

    public BindError Fail(string sql)
    {
        var result = Binder.Bind(sql);
        Assert.True(result.Error is not null, sql);
        return result.Error!;
    }

    /// <summary>Columns in the form <c>name=orders.amt+pay.amt</c>, separated by blanks.</summary>
    public static string Direct(BoundQuery query) =>
        string.Join(" ", query.Columns.Select(column => $"{column.Name}={Names(column.Direct, "+")}"));

    public static string Indirect(BoundQuery query) => Names(query.Indirect, " ");

    private static string Names(IEnumerable<TableColumn> columns, string separator) =>
        string.Join(separator, columns.Select(column => $"{column.Table.Name}.{column.Column}"));

    /// <summary>An exclamation mark after a column's name says that it is never null.</summary>
    private static BinderColumn Column(string text)
    {
        var parts = text.Split(' ', 2);
        return new BinderColumn(parts[0].TrimEnd('!'), parts[1], parts[0][^1] != '!');
    }
}
