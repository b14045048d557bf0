using Codegen.Warehouse.Binding;
using Codegen.Warehouse.DuckDb.Binding;

namespace Codegen.Warehouse.DuckDb.Tests.Binding;

/// <summary>A binder that knows a few tables, and the short forms in which the tests write lineage.</summary>
public sealed class BinderFixture : IDisposable
{
    public BinderFixture()
    {
        Declare("orders", "id! INTEGER", "cid INTEGER", "amt DOUBLE", "ts TIMESTAMP WITH TIME ZONE", "tags VARCHAR[]", "status VARCHAR",
            "payload JSON", "price DECIMAL(38,12)", "st STRUCT(a INTEGER, b VARCHAR)");
        Declare("customers", "id! INTEGER", "name VARCHAR");
        Declare("pay", "oid INTEGER", "amt DOUBLE");
        Declare("t1", "a INTEGER", "b INTEGER");
        Declare("t2", "b INTEGER", "a INTEGER");
    }

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

    /// <summary>Declares <c>raw.name</c>; an exclamation mark after a column's name says that it is never null.</summary>
    private void Declare(string name, params string[] columns) => Binder.Declare(
        new Relation("raw", name),
        [.. columns.Select(column => column.Split(' ', 2)).Select(part => new BinderColumn(part[0].TrimEnd('!'), part[1], part[0][^1] != '!'))]);
}
