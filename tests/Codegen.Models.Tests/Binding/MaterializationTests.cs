using Codegen.Contracts.Manifests;

namespace Codegen.Models.Tests.Binding;

public sealed class MaterializationTests
{
    [Fact]
    public void A_history_has_the_columns_of_its_table_and_says_how_it_reads_its_log()
    {
        var manifest = CompiledProject.WithShop(("models/history/dim_order.sql", """
            /*---
            materialized: scd2
            unique_key: [order_id]
            tests: [scd2_integrity]
            ---*/
            with log as (select * from {{ ref('stg_shop__orders_log') }} where status <> 'test')
            select id as order_id, status, upper(email) as email, _version, _at, _seq, _load, is_deleted from log
            """)).Sound();

        var details = manifest.Model("dim_order").Config.Codegen;
        Assert.Equal(["order_id", "status", "email", "valid_from", "valid_to", "is_deleted", "last_event_at"], details.Columns.Select(column => column.Name));
        Assert.Equal([false, false, true, false, true, false, true], details.Columns.Select(column => column.Nullable));
        Assert.Equal("model.codegen.stg_shop__orders_log", details.History!.Log);
        Assert.Equal(["status", "email"], details.History.Attributes);
        Assert.True(details.History.HasAt);
        Assert.Equal([new ColumnReference("model.codegen.stg_shop__orders_log", "_version")], manifest.Column("dim_order", "valid_to").Lineage);
        Assert.Equal(["_at", "_load", "_seq", "_version", "email", "id", "is_deleted", "status"], details.Indirect.Select(column => column.Column));
        Assert.Contains("scd2_integrity_dim_order", manifest.Nodes["test.codegen.scd2_integrity_dim_order"].Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_forms_of_an_incremental_model_are_compiled_and_their_lineage_adds_up()
    {
        var manifest = CompiledProject.WithShop(("models/marts/fct.sql", """
            /*--- {materialized: incremental, unique_key: id} ---*/
            select id, {{ if is_incremental() }}status{{ else }}email{{ end }} as text
            from {{ ref('stg_shop__orders') }}
            {{ if is_incremental }}where amount > (select max(id) from {{ this }}){{ end }}
            """)).Sound();

        var node = manifest.Model("fct");
        Assert.DoesNotContain("where", node.CompiledCode, StringComparison.Ordinal);
        Assert.EndsWith("where amount > (select max(id) from \"marts\".\"fct\")", node.Config.Codegen.IncrementalCode, StringComparison.Ordinal);
        Assert.Equal(["email", "status"], manifest.Column("fct", "text").Lineage.Select(column => column.Column));
        Assert.Equal(["amount"], node.Config.Codegen.Indirect.Select(column => column.Column));
        Assert.Equal(["model.codegen.stg_shop__orders"], node.DependsOn.Nodes);
    }

    [Fact]
    public void A_column_that_is_said_never_to_be_null_is_tested_for_it_and_believed_downstream()
    {
        var manifest = CompiledProject.WithShop(
            ("models/marts/fct.sql", "/*--- columns: [{name: amount, not_null: true}] ---*/ select id, amount from {{ ref('stg_shop__orders') }}"),
            ("models/marts/fct_next.sql", "select amount, id + 1 as next from {{ ref('fct') }}")).Sound();

        Assert.False(manifest.Column("fct", "amount").Nullable);
        Assert.False(manifest.Column("fct_next", "amount").Nullable);
        Assert.Equal("not_null", manifest.Nodes["test.codegen.not_null_fct_amount"].TestMetadata!.Name);
    }

    [Fact]
    public void A_contract_that_holds_is_no_problem()
    {
        var manifest = CompiledProject.WithShop(("models/marts/fct.sql", """
            /*---
            contract: enforced
            columns: [{name: id, data_type: int8, not_null: true}, {name: amount, data_type: "decimal(38, 12)"}]
            ---*/
            select id, amount from {{ ref('stg_shop__orders') }}
            """)).Sound();

        Assert.True(manifest.Model("fct").Config.Contract.Enforced);
    }

    [Fact]
    public void A_child_of_a_broken_model_is_not_reported_again()
    {
        var result = CompiledProject.WithShop(
            ("models/marts/fct_a.sql", "select nope from {{ ref('stg_shop__orders') }}"),
            ("models/marts/fct_b.sql", "/*--- columns: [{name: nope, tests: [unique]}] ---*/ select nope from {{ ref('fct_a') }}"),
            ("models/tests/none.sql", "select nope from {{ ref('fct_b') }}"));

        Assert.Equal("models/marts/fct_a.sql", result.OnlyError().Position.File);
        Assert.Contains("model.codegen.stg_shop__orders", result.Partial!.Nodes.Keys);
        Assert.DoesNotContain("model.codegen.fct_b", result.Partial.Nodes.Keys);
    }

    [Fact]
    public void A_pivot_with_its_values_is_bound()
    {
        var manifest = CompiledProject.WithShop(("models/marts/fct.sql",
            "select * from (pivot (select id, status, amount from {{ ref('stg_shop__orders') }}) on status in ('paid', 'open') using sum(amount) group by id) -- pivot on x")).Sound();

        Assert.Equal(["id", "paid", "open"], manifest.Model("fct").Config.Codegen.Columns.Select(column => column.Name));
    }

    [Theory]
    [InlineData("select p.* from (select id, status, amount from {{ ref('stg_shop__orders') }}) pivot (sum(amount) for status in ('paid')) as p join {{ ref('stg_shop__orders_log') }} as l on l.id = p.id")]
    [InlineData("select * from (pivot (select o.id, o.status, l.amount from {{ ref('stg_shop__orders') }} as o join {{ ref('stg_shop__orders_log') }} as l on l.id = o.id) on status in ('paid') using sum(amount))")]
    [InlineData("select 'pivot x on y' as \"pivot\" from {{ ref('stg_shop__orders') }} as o join {{ ref('stg_shop__orders_log') }} as l on l.id = o.id")]
    [InlineData("unpivot (select id, amount from {{ ref('stg_shop__orders') }}) on amount into name label value number")]
    public void What_only_looks_like_an_open_pivot_is_bound(string query) =>
        CompiledProject.WithShop(("models/marts/fct.sql", query)).Sound();

    [Theory]
    [InlineData("pivot {{ ref('stg_shop__orders') }} on status using sum(amount)")]
    [InlineData("select * from (pivot (select status, amount from {{ ref('stg_shop__orders') }} where id in (1, 2)) on status using sum(amount)) as p where paid in (1)")]
    public void A_pivot_without_its_values_is_an_error(string query) =>
        Assert.Equal("CG4032", CompiledProject.WithShop(("models/marts/fct.sql", query)).OnlyError().Code);
}
