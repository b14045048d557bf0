using DuckDB.NET.Data;

namespace Codegen.Warehouse.DuckDb.Tests.Binding;

/// <summary>Names and types must be those that DuckDB gives the query itself.</summary>
public sealed class NameTests(BinderFixture fixture) : IClassFixture<BinderFixture>
{
    [Theory]
    [InlineData("select id, amt + 1, max(id) over (), st.a, 'x' from raw.orders", "id, (amt + 1), max(id) OVER (), a, 'x'")]
    [InlineData("select cid, count(*), sum(amt) from raw.orders group by cid order by 2", "cid, count_star(), sum(amt)")]
    [InlineData("select (select max(p.amt) from raw.pay p), o.id in (select oid from raw.pay) from raw.orders o limit 1",
        "(SELECT max(p.amt) FROM raw.pay AS p), (o.id = ANY(SELECT oid FROM raw.pay))")]
    [InlineData("select 1 as a, 2 as a, 3 as A", "a, a, A")]
    [InlineData("select 1 as a, 2 as a_1", "a, a_1")]
    [InlineData("select * from raw.t1 join raw.t2 on t1.a = t2.a", "a, b, b, a")]
    [InlineData("select distinct on (cid) cid, amt as \"the \"\"amount\"\"\" from raw.orders order by cid", "cid, the \"amount\"")]
    [InlineData("values (1, 'a')", "col0, col1")]
    public void Names(string sql, string names) =>
        Assert.Equal(names, string.Join(", ", fixture.Bind(sql).Columns.Select(column => column.Name)));

    [Theory]
    [InlineData("select * from raw.orders",
        "INTEGER | INTEGER | DOUBLE | TIMESTAMP WITH TIME ZONE | VARCHAR[] | VARCHAR | JSON | DECIMAL(38,12) | STRUCT(a INTEGER, b VARCHAR)")]
    [InlineData("select null as n, 1.50 as d, sum(id) as h, sum(price) as p, date '2026-01-01' as t, interval 1 day as i, 'a'::enum('a', 'b') as e from raw.orders",
        "INTEGER | DECIMAL(3,2) | HUGEINT | DECIMAL(38,12) | DATE | INTERVAL | ENUM('a', 'b')")]
    [InlineData("select id::ubigint as u, payload -> 'x' as j, payload ->> 'x' as s, [price] as l, map {id: ts} as m from raw.orders",
        "UBIGINT | JSON | VARCHAR | DECIMAL(38,12)[] | MAP(INTEGER, TIMESTAMP WITH TIME ZONE)")]
    public void Types(string sql, string types) =>
        Assert.Equal(types, string.Join(" | ", fixture.Bind(sql).Columns.Select(column => column.Type)));

    /// <summary>All queries of the lineage tests, against DuckDB's own answer over the same tables.</summary>
    [Fact]
    public void Every_query_has_the_names_and_types_that_duckdb_describes()
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Run(connection, BinderFixture.Ddl);
        foreach (var sql in LineageTests.Queries())
        {
            var described = Run(connection, $"DESCRIBE {sql}");
            Assert.Equal(described, fixture.Bind(sql).Columns.Select(column => (column.Name, column.Type)));
        }
    }

    private static List<(string, string)> Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<(string, string)> rows = [];
        while (reader.FieldCount > 1 && reader.Read())
            rows.Add((reader.GetString(0), reader.GetString(1)));
        return rows;
    }
}
