namespace Codegen.Models.Tests.Impact;

/// <summary>
/// What a provider's document says of one stream, and the files that the generator writes of it; over them three marts that people wrote.
/// </summary>
internal sealed record ShopDocument
{
    private const string System = """
                  - {name: _version, data_type: TIMESTAMPTZ, config: {meta: {nullable: false}}}
                  - {name: _op, data_type: VARCHAR, config: {meta: {nullable: false}}}
        """;

    /// <summary>Revenue by status. The filter is all that it does with <c>paid_at</c>.</summary>
    private const string Revenue = """
        /*---
        description: One status.
        columns:
          - {name: status, tests: [{accepted_values: {values: [open, paid]}}]}
          - {name: revenue, not_null: true}
        ---*/
        select
            o.status,
            coalesce(sum(o.amount), 0) as revenue,
            count(*) as orders
        from {{ ref('stg_shop__orders') }} o
        where o.paid_at is not null
        group by o.status
        """;

    private const string Customers = """
        select
            customer_id,
            max(created_at) as last_order_at
        from {{ ref('stg_shop__orders') }}
        group by customer_id
        """;

    private const string CustomersYaml = """
        version: 2
        models:
          - name: customer_orders
            columns:
              - {name: customer_id, data_tests: [not_null]}
        """;

    /// <summary>A mart that reads another mart.</summary>
    private const string Report = "select status, revenue / nullif(orders, 0) as average from {{ ref('fct_revenue') }}";

    public string Request { get; init; } = "GET /orders";

    public string Key { get; init; } = "$.id";

    public string Records { get; init; } = "/data/*";

    public IReadOnlyList<ShopField> Fields { get; init; } =
    [
        new("id", "BIGINT"),
        new("status", "VARCHAR") { Values = ["open", "paid"] },
        new("amount", "DECIMAL(38,12)") { Description = "What is to be paid." },
        new("customer_id", "VARCHAR"),
        new("created_at", "TIMESTAMP WITH TIME ZONE"),
        new("paid_at", "TIMESTAMP WITH TIME ZONE") { Nullable = true },
        new("note", "VARCHAR") { Nullable = true },
    ];

    /// <summary>The mart's SQL, where a test changes it.</summary>
    public string Mart { get; init; } = Revenue;

    public ShopDocument With(string field, Func<ShopField, ShopField> edit) =>
        this with { Fields = [.. Fields.Select(one => one.Name == field ? edit(one) : one)] };

    public ShopDocument Without(string field) => this with { Fields = [.. Fields.Where(one => one.Name != field)] };

    public ShopDocument Plus(ShopField field) => this with { Fields = [.. Fields, field] };

    public CompileResult Compile() => CompiledProject.Of(
        ("generated/shop/models/_shop__sources.yml", Sources()),
        ("generated/shop/models/stg_shop__orders.sql", Staging()),
        ("models/marts/fct_revenue.sql", Mart),
        ("models/marts/customer_orders.sql", Customers),
        ("models/marts/_marts.yml", CustomersYaml),
        ("models/marts/rpt_average.sql", Report));

    private string Sources() => $$$"""
        version: 2
        sources:
          - name: shop
            schema: raw
            tables:
              - name: orders
                identifier: shop__orders
                description: An order.
                config: {meta: {request: "{{{Request}}}", key: ["{{{Key}}}"], lake_prefix: "raw/source=shop/"}}
                columns:
        {{{string.Join('\n', Fields.Select(field => field.Yaml(Records)))}}}
        {{{System}}}
        """;

    private string Staging()
    {
        var columns = string.Join("\n", Fields.Select(field => $"    \"{field.Name}\","));
        return $"select\n{columns}\n    \"_version\"\nfrom {{{{ source('shop', 'orders') }}}}\nwhere \"_op\" <> 'delete'\n";
    }
}
