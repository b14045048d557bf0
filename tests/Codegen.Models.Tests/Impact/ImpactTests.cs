using Codegen.Contracts.Manifests;
using Codegen.Models.Impact;
using Codegen.Testing;

namespace Codegen.Models.Tests.Impact;

/// <summary>Each edit of a document, and what breaks: exactly that, and for the harmless ones nothing.</summary>
public sealed class ImpactTests
{
    private static readonly ShopDocument Shop = new();
    private static readonly Lazy<Manifest> Before = new(() => Shop.Compile().Sound());

    [Fact]
    public void A_field_that_is_gone_breaks_the_columns_made_of_it_and_names_the_line()
    {
        var report = Compare(Shop.Without("amount"));

        Assert.Equal(
            [
                "fct_revenue no longer compiles models/marts/fct_revenue.sql(9,18)",
                "fct_revenue.revenue removed models/marts/fct_revenue.sql(9,35)",
                "rpt_average no longer compiles models/marts/rpt_average.sql(1,1)",
                "rpt_average.average removed models/marts/rpt_average.sql(1,47)",
            ],
            Breaking(report));
        Assert.Equal(["fct_revenue", "rpt_average"], report.Broken);
        Assert.All(report.Effects, effect => Assert.Equal(["shop.orders.amount"], effect.Causes.Select(cause => cause.Name)));
        Golden.Equal("removed.txt", ImpactText.Write(report));
        Golden.Equal("removed.md", ImpactMarkdown.Write(report));
        Golden.Equal("removed.json", ImpactJson.Write(report));
    }

    [Fact]
    public void A_renamed_field_is_told_as_such()
    {
        var report = Compare(Shop.With("amount", field => field with { Name = "total" }));

        Assert.Equal(["fct_revenue", "rpt_average"], report.Broken);
        var gone = Assert.Single(report.Changes, change => change.Kind == ChangeKind.ColumnRemoved);
        Assert.Equal("total", gone.After);
    }

    [Fact]
    public void A_field_that_only_a_filter_reads_breaks_the_model_not_its_columns()
    {
        var report = Compare(Shop.Without("paid_at"));

        Assert.Equal(
            [
                "fct_revenue no longer compiles models/marts/fct_revenue.sql(12,7)",
                "rpt_average no longer compiles models/marts/rpt_average.sql(1,1)",
            ],
            Breaking(report));
    }

    [Fact]
    public void A_number_that_becomes_an_integer_changes_the_types_of_what_is_made_of_it()
    {
        var report = Compare(Shop.With("amount", field => field with { Type = "BIGINT" }));

        Assert.Equal(["fct_revenue.revenue DECIMAL(38,12) becomes HUGEINT models/marts/fct_revenue.sql(9,35)"], Breaking(report));
        Assert.Equal(ChangeKind.TypeNarrowed, Assert.Single(report.Changes).Kind);
    }

    [Fact]
    public void A_text_that_becomes_an_integer_breaks_whoever_passes_it_on()
    {
        var report = Compare(Shop.With("customer_id", field => field with { Type = "BIGINT" }));

        Assert.Equal(["customer_orders.customer_id VARCHAR becomes BIGINT models/marts/customer_orders.sql(2,5)"], Breaking(report));
    }

    [Fact]
    public void An_integer_that_becomes_a_number_breaks_nothing()
    {
        var integers = Shop.With("amount", field => field with { Type = "BIGINT" });

        var report = ImpactComparer.Compare(integers.Compile().Sound(), Shop.Compile());

        Assert.Empty(Breaking(report));
        Assert.Equal(ChangeKind.TypeWidened, Assert.Single(report.Changes).Kind);
        Assert.Contains(report.Effects, effect => effect is { Name: "fct_revenue.revenue", Kind: EffectKind.TypeChanged });
    }

    [Fact]
    public void A_field_that_may_be_null_now_breaks_what_is_tested_never_to_be()
    {
        var report = Compare(Shop.With("customer_id", field => field with { Nullable = true }));

        Assert.Equal(["customer_orders.customer_id may be null now models/marts/customer_orders.sql(2,5)"], Breaking(report));
    }

    [Fact]
    public void A_null_that_a_query_replaces_breaks_nothing()
    {
        var report = Compare(Shop.With("amount", field => field with { Nullable = true }));

        Assert.Empty(Breaking(report));
        Assert.DoesNotContain(report.Effects, effect => effect.Model == "fct_revenue");
    }

    [Fact]
    public void Another_key_breaks_every_mart_that_the_stream_feeds()
    {
        var report = Compare(Shop with { Key = "$.customer_id" });

        Assert.Equal(
            [
                "customer_orders rows told apart by another key models/marts/customer_orders.sql(1,1)",
                "fct_revenue rows told apart by another key models/marts/fct_revenue.sql(7,1)",
                "rpt_average rows told apart by another key models/marts/rpt_average.sql(1,1)",
            ],
            Breaking(report));
    }

    [Fact]
    public void More_values_break_nothing_but_the_test_that_knows_fewer_is_named()
    {
        var report = Compare(Shop.With("status", field => field with { Values = ["open", "paid", "disputed"] }));

        Assert.Empty(Breaking(report));
        var effect = Assert.Single(report.Effects);
        Assert.Equal(("fct_revenue.status", EffectKind.ValuesChanged, "disputed"), (effect.Name, effect.Kind, effect.After));
    }

    [Fact]
    public void A_moved_path_changes_the_lineage_and_breaks_nothing()
    {
        var report = Compare(Shop with { Request = "GET /v2/orders", Records = "/items/*" });

        Assert.Empty(Breaking(report));
        Assert.All(report.Effects, effect => Assert.Equal(EffectKind.LineageChanged, effect.Kind));
        Assert.Contains(report.Effects, effect => effect.Name == "fct_revenue.revenue");
        Assert.Contains(report.Changes, change => change is { Kind: ChangeKind.RequestMoved, After: "GET /v2/orders" });
        Assert.Contains(report.Changes, change => change is { Kind: ChangeKind.PointerMoved, After: "/items/*/amount" });
    }

    [Fact]
    public void Harmless_edits_have_no_effect_at_all()
    {
        Assert.Equal(ChangeKind.DescriptionChanged, Only(Shop.With("amount", field => field with { Description = "In cents." })));
        Assert.Equal(ChangeKind.ColumnAdded, Only(Shop.Plus(new ShopField("colour", "VARCHAR") { Nullable = true })));
        Assert.Equal(ChangeKind.RequiredNow, Only(Shop.With("note", field => field with { Nullable = false })));
        Assert.Equal(ChangeKind.ValuesNarrowed, Only(Shop.With("status", field => field with { Values = ["open"] })));
    }

    [Fact]
    public void An_unread_field_that_is_gone_is_told_and_breaks_nothing()
    {
        var report = Compare(Shop.Without("note"));

        Assert.Empty(Breaking(report));
        Assert.Equal(["stg_shop__orders.note"], report.Effects.Select(effect => effect.Name));
    }

    [Fact]
    public void Another_order_of_fields_is_no_change()
    {
        var report = Compare(Shop with { Fields = [.. Shop.Fields.Reverse()] });

        Assert.Empty(report.Changes);
        Assert.Empty(report.Effects);
        Assert.Equal("Nothing changed.\n", ImpactText.Write(report));
    }

    [Fact]
    public void A_column_that_a_person_takes_from_a_mart_breaks_it_and_those_who_read_it()
    {
        var report = Compare(Shop with { Mart = Shop.Mart.Replace(",\n    count(*) as orders", "", StringComparison.Ordinal) });

        Assert.Equal(
            [
                "fct_revenue.orders removed models/marts/fct_revenue.sql(10,17)",
                "rpt_average no longer compiles models/marts/rpt_average.sql(1,33)",
                "rpt_average.average removed models/marts/rpt_average.sql(1,47)",
            ],
            Breaking(report));
        Assert.All(report.Effects, effect => Assert.Equal(["fct_revenue"], effect.Causes.Select(cause => cause.Name)));
    }

    [Fact]
    public void A_mart_whose_sql_is_broken_is_told_with_the_place()
    {
        var report = Compare(Shop with { Mart = Shop.Mart.Replace("group by", "group buy", StringComparison.Ordinal) });

        Assert.True(report.IsBreaking);
        Assert.Equal("fct_revenue no longer compiles models/marts/fct_revenue.sql(13,7)", Breaking(report)[0]);
    }

    [Fact]
    public void The_same_comparison_gives_the_same_text()
    {
        var changed = Shop.Without("amount").With("status", field => field with { Type = "BIGINT" });
        var (one, other) = (Compare(changed), Compare(changed));

        Assert.Equal(ImpactText.Write(one), ImpactText.Write(other));
        Assert.Equal(ImpactJson.Write(one), ImpactJson.Write(other));
        Assert.Equal(ImpactMarkdown.Write(one), ImpactMarkdown.Write(other));
    }

    private static ImpactReport Compare(ShopDocument after) => ImpactComparer.Compare(Before.Value, after.Compile());

    private static ChangeKind Only(ShopDocument after, int effects = 0)
    {
        var report = Compare(after);
        Assert.False(report.IsBreaking);
        Assert.Equal(effects, report.Effects.Count);
        return Assert.Single(report.Changes).Kind;
    }

    private static List<string> Breaking(ImpactReport report) =>
        [.. report.Effects.Where(effect => effect.Breaking).Select(effect => $"{effect.Name} {Words(effect)} {effect.At}")];

    private static string Words(ColumnEffect effect) => effect.Kind switch
    {
        EffectKind.Uncompilable => "no longer compiles",
        EffectKind.Removed => "removed",
        EffectKind.TypeChanged => $"{effect.Before} becomes {effect.After}",
        EffectKind.NullableNow => "may be null now",
        EffectKind.KeyChanged => "rows told apart by another key",
        _ => effect.Kind.ToString(),
    };
}
