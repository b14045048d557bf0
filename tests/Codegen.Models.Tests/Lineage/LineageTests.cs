using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;
using Codegen.Models.Lineage;
using Codegen.Testing;

namespace Codegen.Models.Tests.Lineage;

public sealed class LineageTests
{
    private const string Rates = """
        version: 2
        sources:
          - name: bank
            schema: raw
            tables:
              - name: rates
                identifier: bank__rates
                config: {meta: {request: "GET /{date}", key: ["$.date"]}}
                columns:
                  - {name: day, data_type: DATE, config: {meta: {pointer: "/rates", nullable: false}}}
                  - {name: value, data_type: JSON, config: {meta: {pointer: "/rates/*/*", document: "/paths/~1{date}/get", nullable: false}}}
        """;

    private const string Mart = """
        with paid as (select * from {{ ref('stg_shop__orders') }} where status = 'paid')
        select p.id, sum(p.amount * cast(r.value ->> 'usd' as double)) as revenue_eur, max(p.amount) as largest
        from paid p join {{ ref('stg_bank__rates') }} r on r.day = date '2026-01-01'
        group by p.id
        """;

    private static readonly Lazy<Manifest> Project = new(() => CompiledProject.WithShop(
        ("generated/bank/models/_bank__sources.yml", Rates),
        ("generated/bank/models/stg_bank__rates.sql", "select day, value from {{ source('bank', 'rates') }}"),
        ("models/marts/fct_revenue.sql", Mart),
        ("models/marts/rpt_top.sql", "select id, revenue_eur, revenue_eur / largest as ratio from {{ ref('fct_revenue') }} order by largest limit 3")).Sound());

    [Fact]
    public void A_mart_column_leads_to_the_fields_of_two_apis()
    {
        var tree = ColumnLineageTree.Of(Project.Value, "fct_revenue.revenue_eur");

        Assert.Equal(
            ["bank.rates.value GET /{date} /rates/*/* /paths/~1{date}/get", "shop.orders.amount GET /orders /data/*/amount "],
            tree.Values.Select(leaf => $"{leaf.Name} {leaf.Request} {leaf.Pointer} {leaf.Document}"));
        Assert.Equal(["bank.rates.day", "shop.orders.id", "shop.orders.status"], tree.Rows.Select(leaf => leaf.Name));
        Golden.Equal("revenue.txt", LineageText.Write(tree));
        Golden.Equal("revenue.json", LineageJson.Write(tree));
    }

    [Fact]
    public void What_was_shown_above_is_not_shown_again()
    {
        var tree = ColumnLineageTree.Of(Project.Value, "rpt_top.ratio");

        Assert.Equal(["bank.rates.value", "shop.orders.amount"], tree.Values.Select(leaf => leaf.Name));
        Golden.Equal("ratio.txt", LineageText.Write(tree));
    }

    [Theory]
    [InlineData("shop.orders.amount")]
    [InlineData("SHOP.Orders.Amount")]
    public void A_field_of_a_source_is_its_own_origin(string name)
    {
        var tree = ColumnLineageTree.Of(Project.Value, name);

        Assert.Equal("shop.orders.amount", tree.Column.Name);
        Assert.Empty(tree.Column.Parents);
        Assert.Equal("shop.orders.amount  DECIMAL(38,12)  GET /orders  /data/*/amount\n", LineageText.Write(tree));
    }

    [Theory]
    [InlineData("fct_revenu.revenue_eur", "CG4070", "there is no model, seed or stream 'fct_revenu'; did you mean 'fct_revenue'? List them with: codegen models ls")]
    [InlineData("fct_revenue.revenue", "CG4071", "fct_revenue has no column 'revenue'. It has id, revenue_eur, largest.")]
    [InlineData("fct_revenue.larges", "CG4071", "fct_revenue has no column 'larges'; did you mean 'largest'? It has id, revenue_eur, largest.")]
    [InlineData("fct_revenue", "CG4072", "expected a column of fct_revenue, such as fct_revenue.id. It has id, revenue_eur, largest.")]
    [InlineData("revenue", "CG4072", "expected model.column or source.stream.column, such as bank.rates.day; got 'revenue'.")]
    [InlineData("", "CG4072", "expected model.column or source.stream.column, such as bank.rates.day; got ''.")]
    public void A_wrong_name_is_told_with_the_right_one(string name, string code, string message)
    {
        var fault = Assert.Throws<CodegenException>(() => ColumnLineageTree.Of(Project.Value, name));

        Assert.Equal((code, Failure.Config, message), (fault.Code, fault.Failure, fault.Message));
    }
}
