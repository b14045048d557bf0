namespace Codegen.Warehouse.DuckDb.Tests.Binding;

/// <summary>Each query, then by hand: what its columns are made of, and which columns decide about rows.</summary>
public sealed class LineageTests(BinderFixture fixture) : IClassFixture<BinderFixture>
{
    [Theory]
    [InlineData("select * from raw.customers", "id=customers.id name=customers.name", "")]
    [InlineData("from raw.pay", "oid=pay.oid amt=pay.amt", "")]
    [InlineData("select c.* exclude (name) from raw.customers c", "id=customers.id", "")]
    [InlineData("select * replace (amt * 2 as amt) from raw.pay", "oid=pay.oid amt=pay.amt", "")]
    [InlineData("select * rename (oid as order_id) from raw.pay", "order_id=pay.oid amt=pay.amt", "")]
    [InlineData("select columns('a.*') from raw.pay", "amt=pay.amt", "")]
    [InlineData("select 1 as one, 'x' as x, random() as r from raw.pay", "one= x= r=", "")]
    [InlineData("select id from raw.orders where cid > 1 and status like 'p%'", "id=orders.id", "orders.cid orders.status")]
    [InlineData("select amt + price as s, -amt as n, id || status as c from raw.orders",
        "s=orders.amt+orders.price n=orders.amt c=orders.id+orders.status", "")]
    [InlineData("select case when status = 'x' then amt else id end as c, case cid when 1 then 'a' end as k from raw.orders",
        "c=orders.amt+orders.id+orders.status k=orders.cid", "")]
    [InlineData("select coalesce(amt, price) as a, nullif(cid, 0) as n, cast(ts as date) as d, try_cast(status as int) as i from raw.orders",
        "a=orders.amt+orders.price n=orders.cid d=orders.ts i=orders.status", "")]
    [InlineData("select amt between 1 and cid as b, status in ('a', 'b') as i, ts is null as n, not (id = cid or amt > 2) as o from raw.orders",
        "b=orders.amt+orders.cid i=orders.status n=orders.ts o=orders.amt+orders.cid+orders.id", "")]
    public void Expressions(string sql, string direct, string indirect) => Check(sql, direct, indirect);

    [Theory]
    [InlineData("select st.a as a, st['b'] as b, payload ->> '$.x.y' as y, json_extract(payload, '$.z') as z, tags[1] as t from raw.orders",
        "a=orders.st b=orders.st y=orders.payload z=orders.payload t=orders.tags", "")]
    [InlineData("select {'a': id, 'b': amt} as s, [cid, id] as l, map {status: amt} as m from raw.orders",
        "s=orders.amt+orders.id l=orders.cid+orders.id m=orders.amt+orders.status", "")]
    [InlineData("select list_transform(tags, lambda x: x || status) as l, list_filter([amt], lambda x: x > cid) as f from raw.orders",
        "l=orders.status+orders.tags f=orders.amt+orders.cid", "")]
    [InlineData("select [x || status for x in tags if len(x) > id] as l from raw.orders", "l=orders.id+orders.status+orders.tags", "")]
    [InlineData("select id, unnest(tags) as t, unnest(st) from raw.orders",
        "id=orders.id t=orders.tags a=orders.st b=orders.st", "orders.tags")]
    [InlineData("select o.id, u.v from raw.orders o, unnest(o.tags) as u(v)", "id=orders.id v=orders.tags", "orders.tags")]
    [InlineData("select o.id, e.key, e.value from raw.orders o, json_each(o.payload) e",
        "id=orders.id key=orders.payload value=orders.payload", "orders.payload")]
    [InlineData("select o.id, r.i from raw.orders o, range(o.cid) r(i)", "id=orders.id i=orders.cid", "orders.cid")]
    [InlineData("select i, i * 2 as d from range(10) r(i)", "i= d=", "")]
    [InlineData("select * from (values (1, 'a'), (2, 'b')) v(x, y)", "x= y=", "")]
    [InlineData("select o.id, v.x from raw.orders o, (values (o.amt), (o.price)) v(x)", "id=orders.id x=orders.amt+orders.price",
        "orders.amt orders.price")]
    public void Nested_values(string sql, string direct, string indirect) => Check(sql, direct, indirect);

    [Theory]
    [InlineData("with a as (select id, amt + 1 as z from raw.orders) select a.*, name from a join raw.customers using (id)",
        "id=orders.id z=orders.amt name=customers.name", "customers.id orders.id")]
    [InlineData("with a as (with b as (select cid, amt from raw.orders where id > 3) select cid as k, max(amt) as m from b group by all) select * from a",
        "k=orders.cid m=orders.amt", "orders.cid orders.id")]
    [InlineData("with a as materialized (select id, cid from raw.orders), b as not materialized (select id from a where cid = 1) select a.cid, b.id from a join b on a.id = b.id",
        "cid=orders.cid id=orders.id", "orders.cid orders.id")]
    [InlineData("with a(x, y) as (select b, a from raw.t1) select y, x from a", "y=t1.a x=t1.b", "")]
    [InlineData("with recursive r as (select id as n, cid as p from raw.orders union all select n + 1, r.p from r where n < 5) select n, p from r",
        "n=orders.id p=orders.cid", "orders.id")]
    [InlineData("with recursive r as (select a, b, 0 as c from raw.t1 union all select b, c, a from r) select c, a from r",
        "c=t1.a+t1.b a=t1.a+t1.b", "")]
    [InlineData("with recursive r as (select o.cid as c from raw.orders o union select c.id from raw.customers c join r on c.id = r.c + 1) select c from r",
        "c=customers.id+orders.cid", "customers.id orders.cid")]
    [InlineData("with recursive r(n, p) using key (n) as (select id, cid from raw.orders union select r.n + 1, r.p from r join recurring.r as x using (n)) select p from r",
        "p=orders.cid", "orders.cid orders.id")]
    public void Common_tables(string sql, string direct, string indirect) => Check(sql, direct, indirect);

    [Theory]
    [InlineData("select o.id, c.name from raw.orders o left join raw.customers c on o.cid = c.id and o.amt > 1",
        "id=orders.id name=customers.name", "customers.id orders.amt orders.cid")]
    [InlineData("select coalesce(o.id, c.id) as id, name from raw.orders o full outer join raw.customers c on o.cid = c.id",
        "id=customers.id+orders.id name=customers.name", "customers.id orders.cid")]
    [InlineData("select id from raw.orders full join raw.customers using (id)", "id=customers.id+orders.id", "customers.id orders.id")]
    [InlineData("select * from raw.t1 natural join raw.t2", "a=t1.a b=t1.b", "t1.a t1.b t2.a t2.b")]
    [InlineData("select o.id, p.amt from raw.orders o asof join raw.pay p on o.id = p.oid and o.amt >= p.amt",
        "id=orders.id amt=pay.amt", "orders.amt orders.id pay.amt pay.oid")]
    [InlineData("select o.id, p.amt from raw.orders o positional join raw.pay p", "id=orders.id amt=pay.amt", "")]
    [InlineData("select o.id, c.name from raw.orders o cross join raw.customers c", "id=orders.id name=customers.name", "")]
    [InlineData("select o.id, c.name from raw.orders o join raw.customers c on o.id < c.id or o.cid = 3",
        "id=orders.id name=customers.name", "customers.id orders.cid orders.id")]
    [InlineData("select o.id from raw.orders o semi join raw.pay p on o.id = p.oid", "id=orders.id", "orders.id pay.oid")]
    [InlineData("select o.id from raw.orders o anti join raw.pay p on o.id = p.oid and o.amt > p.amt",
        "id=orders.id", "orders.amt orders.id pay.amt pay.oid")]
    [InlineData("select o.id, u.v from raw.orders o, lateral (select unnest(o.tags) as v) u", "id=orders.id v=orders.tags", "orders.tags")]
    [InlineData("select o.id, u.v from raw.orders o left join lateral (select amt as v from raw.pay p where p.oid = o.id order by amt desc limit 1) u on true",
        "id=orders.id v=pay.amt", "orders.id pay.amt pay.oid")]
    public void Joins(string sql, string direct, string indirect) => Check(sql, direct, indirect);

    [Theory]
    [InlineData("select id, (select max(p.amt) from raw.pay p where p.oid = o.id) as m from raw.orders o",
        "id=orders.id m=pay.amt", "orders.id pay.oid")]
    [InlineData("select id, (select max(amt) from raw.pay) as m from raw.orders", "id=orders.id m=pay.amt", "")]
    [InlineData("select id from raw.orders o where exists (select 1 from raw.pay p where p.oid = o.id)", "id=orders.id", "orders.id pay.oid")]
    [InlineData("select id from raw.orders where cid not in (select id from raw.customers where name = 'x')",
        "id=orders.id", "customers.id customers.name orders.cid")]
    [InlineData("select cid in (select id from raw.customers) as known, exists (select 1 from raw.pay p where p.oid = o.id) as paid from raw.orders o",
        "known=customers.id+orders.cid paid=orders.id", "orders.id pay.oid")]
    [InlineData("select id = all (select oid from raw.pay) as e from raw.orders", "e=orders.id+pay.oid", "")]
    [InlineData("select (select (select max(p.amt) from raw.pay p where p.oid = o.id and p.amt > c.id) from raw.customers c where c.id = o.cid) as m from raw.orders o",
        "m=pay.amt", "customers.id orders.cid orders.id pay.amt pay.oid")]
    [InlineData("select (select count(*) from raw.pay p where p.oid = o.id) as n from raw.orders o", "n=", "orders.id pay.oid")]
    [InlineData("select (select sum(x) from unnest([1, o.cid]) t(x)) as s from raw.orders o", "s=orders.cid", "orders.cid")]
    [InlineData("select array(select name from raw.customers c where c.id = o.cid order by c.id) as names from raw.orders o",
        "names=customers.name", "customers.id orders.cid")]
    public void Subqueries(string sql, string direct, string indirect) => Check(sql, direct, indirect);

    [Theory]
    [InlineData("select a as k, b from raw.t1 union all select b, a from raw.t2", "k=t1.a+t2.b b=t1.b+t2.a", "")]
    [InlineData("select * from raw.t1 union all by name select * from raw.t2", "a=t1.a+t2.a b=t1.b+t2.b", "")]
    [InlineData("select a from raw.t1 union by name select b, 5 as c from raw.t2", "a=t1.a b=t2.b c=", "t1.a t2.b")]
    [InlineData("select a from raw.t1 union select b from raw.t2", "a=t1.a+t2.b", "t1.a t2.b")]
    [InlineData("select a from raw.t1 except select b from raw.t2", "a=t1.a", "t1.a t2.b")]
    [InlineData("select a from raw.t1 intersect all select b from raw.t2", "a=t1.a+t2.b", "t1.a t2.b")]
    public void Set_operations(string sql, string direct, string indirect) => Check(sql, direct, indirect);

    [Theory]
    [InlineData("select cid, sum(amt) as s, count(*) as n, count(distinct status) as d from raw.orders group by all having max(price) > 1 order by s",
        "cid=orders.cid s=orders.amt n= d=orders.status", "orders.cid orders.price")]
    [InlineData("select sum(amt) filter (where status = 'x') as s, string_agg(status, ',' order by ts) as g from raw.orders",
        "s=orders.amt g=orders.status", "orders.status orders.ts")]
    [InlineData("select grouping(cid) as g, cid, status, sum(amt) as s from raw.orders group by grouping sets ((cid), (cid, status), ())",
        "g= cid=orders.cid status=orders.status s=orders.amt", "orders.cid orders.status")]
    [InlineData("select date_trunc('day', ts) as day, arg_max(status, amt) as s from raw.orders group by rollup (1)",
        "day=orders.ts s=orders.amt+orders.status", "orders.ts")]
    [InlineData("select distinct cid, status from raw.orders", "cid=orders.cid status=orders.status", "orders.cid orders.status")]
    [InlineData("select distinct on (cid) cid, amt from raw.orders order by cid, ts desc", "cid=orders.cid amt=orders.amt", "orders.cid orders.ts")]
    [InlineData("pivot raw.orders on status in ('a', 'b') using sum(amt) group by cid",
        "cid=orders.cid a=orders.amt b=orders.amt", "orders.cid orders.status")]
    [InlineData("select * from (pivot (select cid, status, amt from raw.orders) on status in ('a') using sum(amt) as s, count(*) as n)",
        "cid=orders.cid a_s=orders.amt a_n=", "orders.cid orders.status")]
    [InlineData("unpivot raw.t1 on a, b into name n value v", "n= v=t1.a+t1.b", "t1.a t1.b")]
    public void Groups(string sql, string direct, string indirect) => Check(sql, direct, indirect);

    [Theory]
    [InlineData("select id, row_number() over (partition by cid order by ts desc) as rn, lag(amt) over w as prev from raw.orders window w as (partition by cid order by ts)",
        "id=orders.id rn=orders.cid+orders.ts prev=orders.amt", "orders.cid orders.ts")]
    [InlineData("select id, amt from raw.orders qualify row_number() over (partition by cid order by ts desc) = 1",
        "id=orders.id amt=orders.amt", "orders.cid orders.ts")]
    [InlineData("select sum(amt) filter (where status = 'x') over (order by id rows between cid preceding and current row) as s from raw.orders",
        "s=orders.amt", "orders.cid orders.id orders.status")]
    [InlineData("select lead(amt, 2, price) over (order by ts) as l, count(*) over (partition by status) as n, first_value(id order by amt) over () as f from raw.orders",
        "l=orders.amt+orders.price n= f=orders.id", "orders.amt orders.status orders.ts")]
    [InlineData("select id from raw.orders order by amt", "id=orders.id", "")]
    [InlineData("select id from raw.orders order by amt desc limit 3", "id=orders.id", "orders.amt")]
    [InlineData("select id from (select id, ts from raw.orders order by amt) limit 1 offset 2", "id=orders.id", "orders.amt")]
    [InlineData("select id from raw.orders limit (select max(oid) from raw.pay)", "id=orders.id", "pay.oid")]
    [InlineData("select id from raw.orders using sample 10%", "id=orders.id", "")]
    public void Windows_and_order(string sql, string direct, string indirect) => Check(sql, direct, indirect);

    /// <summary>The queries above.</summary>
    /// <param name="without">A test whose queries are left out.</param>
    internal static IEnumerable<string> Queries(string without = "") => typeof(LineageTests).GetMethods()
        .Where(method => method.Name != without)
        .SelectMany(method => method.GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>())
        .Select(data => (string)data.Data[0]!);

    private void Check(string sql, string direct, string indirect)
    {
        var query = fixture.Bind(sql);
        Assert.Equal(direct, BinderFixture.Direct(query));
        Assert.Equal(indirect, BinderFixture.Indirect(query));
        var named = (direct + " " + indirect).Split([' ', '+', '='], StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(query.Tables.Select(table => table.ToString()), query.Tables.Select(table => $"raw.{table.Name}"));
        Assert.Subset(query.Tables.Select(table => table.Name).ToHashSet(), named.Where(name => name.Contains('.')).Select(name => name.Split('.')[0]).ToHashSet());
    }
}
