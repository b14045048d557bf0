using System.Text;
using Codegen.Contracts.Errors;
using Codegen.Warehouse.Binding;
using Codegen.Warehouse.DuckDb.Binding;

namespace Codegen.Warehouse.DuckDb.Tests.Binding;

public sealed class BindErrorTests(BinderFixture fixture) : IClassFixture<BinderFixture>
{
    /// <summary>The error's place is marked by ¦ in the query, which is taken out before binding.</summary>
    [Theory]
    [InlineData("select ¦idd from raw.orders", "Referenced column \"idd\" not found in FROM clause!", "id")]
    [InlineData("select 'é€😀', ¦idd from raw.orders", "Referenced column \"idd\" not found in FROM clause!", "id")]
    [InlineData("select ¦o.idd from raw.orders o", "Table \"o\" does not have a column named \"idd\"", "id")]
    [InlineData("select id from ¦raw.orderz", "Table with name orderz does not exist!", "orders")]
    [InlineData("select ¦uper(status) from raw.orders", "Scalar Function with name uper does not exist!", "upper")]
    [InlineData("select 1 frm ¦raw.orders where (", "syntax error at or near \"raw\"", null)]
    [InlineData("select id from raw.orders where¦", "syntax error at end of input", null)]
    [InlineData("select 1¦) union (select 2", "syntax error at or near \")\"", null)]
    [InlineData("select * from (¦pivot raw.orders on status using sum(amt))", "a PIVOT must list its columns, as in PIVOT t ON c IN ('a', 'b'): they are known only from data otherwise", null)]
    [InlineData("¦select 1; select 2", "expected one query, and nothing after it", null)]
    [InlineData("¦-- nothing", "expected a query; there is none", null)]
    [InlineData("¦insert into raw.pay select 1, 2", "expected a query; statements that change something are not accepted here", null)]
    [InlineData("¦create table x as select 1", "expected a query; statements that change something are not accepted here", null)]
    public void An_error_has_its_place_and_the_nearest_name(string marked, string message, string? candidate)
    {
        var error = fixture.Fail(marked.Replace("¦", "", StringComparison.Ordinal));

        Assert.Equal(message, error.Message);
        Assert.Equal(marked.IndexOf('¦', StringComparison.Ordinal), error.Offset);
        Assert.Equal(candidate, error.Candidates.Count > 0 ? error.Candidates[0] : null);
    }

    [Theory]
    [InlineData("select * from duckdb_tables()", "the lineage of the table function duckdb_tables isn't known, so the query is refused; write it another way")]
    [InlineData("select name from duckdb_settings()", "the lineage of the table function duckdb_settings isn't known, so the query is refused; write it another way")]
    [InlineData("select * from information_schema.tables", "isn't known")]
    [InlineData("describe raw.orders", "isn't known")]
    [InlineData("set threads = 4", "the lineage of LOGICAL_SET isn't known, so the query is refused; write it another way")]
    [InlineData("explain select 1", "does not support serialization")]
    public void What_has_no_known_lineage_is_refused(string sql, string message) =>
        Assert.Contains(message, fixture.Fail(sql).Message, StringComparison.Ordinal);

    [Fact]
    public void Queries_reach_no_file_and_change_nothing()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "a,b\n1,secret\n", Encoding.UTF8);
        try
        {
            foreach (var sql in (string[])
                [
                    $"select * from read_csv('{file}')", $"select * from '{file}'", $"select * from read_text('{file}')",
                    $"select * from glob('{file}')", $"attach '{file}.db'", $"copy (select 1) to '{file}'", "install httpfs", "load httpfs",
                    "pragma database_list", "select * from query('drop table raw.orders')", "drop table raw.orders",
                ])
            {
                Assert.DoesNotContain("secret", fixture.Fail(sql).Message, StringComparison.Ordinal);
            }

            Assert.Equal("a,b\n1,secret\n", File.ReadAllText(file));
            Assert.Equal(9, fixture.Bind("select * from raw.orders").Columns.Count);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_text_that_no_sql_can_hold_is_an_error()
    {
        Assert.Equal(8, fixture.Fail("select '\0'").Offset);
    }

    [Theory]
    [InlineData(900)]
    [InlineData(100_000)]
    public void Deep_and_long_queries_are_understood_or_refused(int terms)
    {
        var result = fixture.Binder.Bind($"select {string.Concat(Enumerable.Repeat("(1 + ", terms))}id{new string(')', terms)} as x from raw.orders");

        Assert.True(result.Error is not null || BinderFixture.Direct(result.Query!) == "x=orders.id");
        Assert.Null(fixture.Binder.Bind("select 1").Error);
    }

    [Fact]
    public void A_table_declared_anew_has_its_new_columns_alone()
    {
        using var binder = new DuckDbBinder();
        binder.Declare(new Relation("s", "t"), [new BinderColumn("a", "INTEGER", false)]);
        binder.Declare(new Relation("s", "T"), [new BinderColumn("b", "JSON")]);

        Assert.Equal("b=T.b", BinderFixture.Direct(binder.Bind("select * from s.t").Query!));
        Assert.NotNull(binder.Bind("select a from s.t").Error);
    }

    [Fact]
    public void A_name_may_hold_anything()
    {
        using var binder = new DuckDbBinder();
        binder.Declare(new Relation("my \"schema\"", "a.b"), [new BinderColumn("select", "INTEGER"), new BinderColumn("x \"y\" (", "INTEGER")]);

        var query = binder.Bind("select \"x \"\"y\"\" (\" from \"my \"\"schema\"\"\".\"a.b\" where \"select\" > 1 -- )").Query!;

        Assert.Equal("x \"y\" (=a.b.x \"y\" (", BinderFixture.Direct(query));
        Assert.Equal("a.b.select", BinderFixture.Indirect(query));
    }

    [Theory]
    [InlineData("NOTATYPE", "Type with name NOTATYPE does not exist!")]
    [InlineData("", "syntax error")]
    public void A_type_that_is_none_is_told_with_the_table(string type, string message)
    {
        using var binder = new DuckDbBinder();

        var fault = Assert.Throws<CodegenException>(() => binder.Declare(new Relation("s", "t"), [new BinderColumn("a", type)]));

        Assert.Equal(("CG3006", Failure.Config), (fault.Code, fault.Failure));
        Assert.StartsWith("s.t can't be declared: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_columns_of_one_name_are_refused()
    {
        using var binder = new DuckDbBinder();

        Assert.Throws<CodegenException>(() => binder.Declare(new Relation("s", "t"), [new BinderColumn("a", "INTEGER"), new BinderColumn("A", "INTEGER")]));
        Assert.Throws<CodegenException>(() => binder.Declare(new Relation("s", "t"), []));
    }
}
