namespace Codegen.Warehouse.DuckDb.Tests.Binding;

public sealed class OperatorTests(BinderFixture fixture) : IClassFixture<BinderFixture>
{
    [Theory]
    [InlineData("select id, lower(status) as s from raw.orders where cid > 1", "")]
    [InlineData("with a as (select * from raw.orders) select id from a where amt > 1", "")]
    [InlineData("select id from raw.orders qualify row_number() over (order by ts) = 1", "window")]
    [InlineData("select cid, count(*) from raw.orders group by all order by 1 limit 3", "aggregate limit order")]
    [InlineData("select distinct o.id from raw.orders o join raw.pay p on o.id = p.oid", "distinct join")]
    [InlineData("select id from raw.orders where cid in (select id from raw.customers)", "join")]
    [InlineData("select unnest(tags) from raw.orders union all select name from raw.customers", "set operation unnest")]
    [InlineData("select id from raw.orders, range(2) tablesample 10%", "join limit unnest")]
    public void What_a_query_does_besides_choosing_and_filtering(string sql, string operators) =>
        Assert.Equal(operators, string.Join(" ", fixture.Bind(sql).Operators));
}
