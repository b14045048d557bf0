namespace Codegen.Warehouse.DuckDb.Tests.Binding;

/// <summary>Each query, and the columns of it that can't be null.</summary>
public sealed class NullabilityTests(BinderFixture fixture) : IClassFixture<BinderFixture>
{
    [Theory]
    [InlineData("select id, cid, 1 as one, null as n, 'x' as x from raw.orders", "id one x")]
    [InlineData("select id + 1 as i, id / 2 as d, cast(id as varchar) as v, try_cast(id as tinyint) as t, id || 'x' as c from raw.orders", "i v c")]
    [InlineData("select coalesce(cid, 0) as c, coalesce(cid, amt) as n, nullif(id, 1) as z, cid is null as i, cid is distinct from 1 as d, cid = 1 as e from raw.orders", "c i d")]
    [InlineData("select case when cid = 1 then id else 0 end as c, case when cid = 1 then id end as n from raw.orders", "c")]
    [InlineData("select id in (1, 2) as i, id between 1 and 2 as b, not (id = 1) as n, id = 1 or cid = 2 as o from raw.orders", "i b n")]
    [InlineData("select count(*) as n, count(cid) as c, sum(id) as s, max(id) as m from raw.orders", "n c")]
    [InlineData("select cid, sum(id) as s, max(cid) as m, sum(id) filter (where amt > 1) as f, list(id) as l from raw.orders group by cid", "s l")]
    [InlineData("select id, sum(id) as s from raw.orders group by rollup (id)", "")]
    [InlineData("select o.id as l, c.id as r from raw.orders o left join raw.customers c on o.cid = c.id", "l")]
    [InlineData("select o.id as l, c.id as r from raw.orders o right join raw.customers c on o.cid = c.id", "r")]
    [InlineData("select o.id as l, c.id as r from raw.orders o full join raw.customers c on o.cid = c.id", "")]
    [InlineData("select o.id as l, o.cid as k, c.id as r, c.name from raw.orders o join raw.customers c on o.cid = c.id", "l k r")]
    [InlineData("select o.id as l, c.id as r from raw.orders o positional join raw.customers c", "")]
    [InlineData("select cid, amt, status from raw.orders where cid is not null and amt > 1 and (status = 'x' or id = 1)", "cid amt")]
    [InlineData("select cid from raw.orders where cid is not distinct from null", "")]
    [InlineData("select cid from raw.orders where not (cid is null)", "")]
    [InlineData("select id from raw.orders union all select oid from raw.pay", "")]
    [InlineData("select id from raw.orders union all select id from raw.customers", "id")]
    [InlineData("select oid from raw.pay intersect select id from raw.orders", "oid")]
    [InlineData("select oid from raw.pay except select id from raw.orders", "")]
    [InlineData("select row_number() over (order by cid) as r, rank() over (order by cid) as k, lag(id) over (order by id) as p, count(*) over () as n from raw.orders", "r k n")]
    [InlineData("select unnest(tags) as t, id from raw.orders", "id")]
    [InlineData("select a, b from (values (1, null), (2, 3)) v(a, b)", "a")]
    [InlineData("select cast(payload as varchar) as v, payload ->> 'x' as x, cast('1' as json) as j from raw.orders", "j")]
    [InlineData("select exists (select 1 from raw.pay p where p.oid = o.id) as e, o.cid in (select id from raw.customers) as i, (select max(id) from raw.customers) as s from raw.orders o", "e")]
    [InlineData("with recursive r as (select id as n from raw.orders union all select nullif(n, 3) from r) select n from r", "")]
    [InlineData("with recursive r as (select id as n from raw.orders union all select n + 1 from r where n < 9) select n from r", "n")]
    public void Columns_that_are_never_null(string sql, string never) => Assert.Equal(
        never, string.Join(" ", fixture.Bind(sql).Columns.Where(column => !column.Nullable).Select(column => column.Name)));

    [Theory]
    [InlineData("select id, cid as other, id + 0 as made, cast(id as bigint) as wider from raw.orders", "id other")]
    [InlineData("select cid, max(amt) as m from raw.orders group by cid", "cid")]
    [InlineData("select c.name from raw.orders o left join raw.customers c on o.cid = c.id", "name")]
    [InlineData("select a, b from raw.t1 union all select a, a from raw.t1", "a")]
    [InlineData("with a as (select id as x from raw.orders) select x from (select * from a order by x limit 1)", "x")]
    [InlineData("select coalesce(cid, 0) as c, (select max(amt) from raw.pay) as m from raw.orders", "")]
    public void Columns_that_are_copies(string sql, string copies) => Assert.Equal(
        copies, string.Join(" ", fixture.Bind(sql).Columns.Where(column => column.Copied).Select(column => column.Name)));
}
