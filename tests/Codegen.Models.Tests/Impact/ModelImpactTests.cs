using Codegen.Contracts.Manifests;
using Codegen.Models.Impact;

namespace Codegen.Models.Tests.Impact;

/// <summary>Contracts, seeds, whole streams and models.</summary>
public sealed class ModelImpactTests
{
    private const string Contract = """
        /*---
        contract: enforced
        columns:
          - {name: id, data_type: BIGINT, not_null: true}
          - {name: amount, data_type: "DECIMAL(38,12)"}
        ---*/
        select id, amount from {{ ref('stg_shop__orders') }}
        """;

    private const string Rate = "select o.id, o.amount * r.rate as euros from {{ ref('stg_shop__orders') }} o cross join {{ ref('rates') }} r";

    private static readonly (string, string)[] Files =
    [
        ("models/core/orders.sql", Contract),
        ("models/core/loose.sql", "select id, email from {{ ref('stg_shop__orders') }}"),
        ("models/marts/fct_euros.sql", Rate),
        ("models/seeds/rates.csv", "day,rate\n2026-01-01,1.5\n"),
        ("models/seeds/_seeds.yml", "version: 2\nseeds:\n  - name: rates\n    columns:\n      - {name: day, data_type: DATE}\n      - {name: rate, data_type: DOUBLE}\n"),
    ];

    private static readonly Lazy<Manifest> Before = new(() => CompiledProject.WithShop(Files).Sound());

    [Fact]
    public void A_contract_breaks_outside_of_the_marts_too()
    {
        var report = Compare(Shop("name: amount, data_type: \"DECIMAL(38,12)\"", "name: amount, data_type: VARCHAR"), Files);

        Assert.Equal(["fct_euros.", "fct_euros.euros", "orders.amount"], Breaking(report));
        Assert.Contains(report.Problems, problem => problem.Code == "CG4040");
    }

    [Fact]
    public void A_promise_never_to_be_null_breaks_where_the_query_no_longer_keeps_it()
    {
        var report = Compare(Shop("document: \"/order/id\", nullable: false", "document: \"/order/id\", nullable: true"), Files);

        Assert.Equal(["orders.id"], Breaking(report));
        Assert.Contains(report.Effects, effect => effect is { Name: "loose.id", Kind: EffectKind.NullableNow, Breaking: false });
    }

    [Fact]
    public void A_stream_that_is_gone_breaks_what_reads_it()
    {
        var report = ImpactComparer.Compare(
            Before.Value, CompiledProject.Of([.. Files, ("generated/shop/models/_shop__sources.yml", "version: 2\n")]));

        Assert.Equal(["fct_euros.", "fct_euros.euros", "fct_euros.id", "loose.", "orders.", "orders.amount", "orders.id"], Breaking(report));
        Assert.All(report.Effects, effect => Assert.Equal(["shop.orders"], effect.Causes.Select(cause => cause.Name)));
        Assert.Equal(["fct_euros", "loose", "orders"], report.Broken);
    }

    [Fact]
    public void A_seed_is_a_beginning_like_a_stream()
    {
        var report = Compare(CompiledProject.Sources, [.. Files.Select(file => (file.Item1, file.Item2.Replace("data_type: DOUBLE", "data_type: FLOAT", StringComparison.Ordinal)))]);

        var change = Assert.Single(report.Changes);
        Assert.Equal(("rates.rate", ChangeKind.TypeNarrowed), (change.Name, change.Kind));
        Assert.DoesNotContain(report.Effects, effect => effect.Model is "orders" or "loose");
    }

    [Fact]
    public void A_model_may_go_come_and_be_built_otherwise()
    {
        (string, string)[] after =
        [
            .. Files.Where(file => file.Item1 != "models/core/loose.sql" && file.Item1 != "models/core/orders.sql"),
            ("models/core/orders.sql", Contract.Replace("contract:", "materialized: view\ncontract:", StringComparison.Ordinal)),
            ("models/marts/fct_new.sql", "select 1 as one"),
        ];

        var report = Compare(CompiledProject.Sources, after);

        Assert.Equal(
            [("fct_new", ChangeKind.ModelAdded), ("loose", ChangeKind.ModelRemoved), ("orders", ChangeKind.SettingsChanged)],
            report.Changes.Select(change => (change.Name, change.Kind)));
        Assert.False(report.IsBreaking);
        Assert.Equal("loose", Assert.Single(report.Effects).Name);
    }

    [Fact]
    public void A_mart_that_a_person_takes_away_breaks_it()
    {
        var report = Compare(CompiledProject.Sources, [.. Files.Where(file => file.Item1 != "models/marts/fct_euros.sql")]);

        Assert.Equal(["fct_euros."], Breaking(report));
        Assert.Equal(EffectKind.Removed, report.Effects.Single().Kind);
    }

    [Fact]
    public void Where_not_even_sources_can_be_read_the_errors_are_all_there_is()
    {
        var after = Compare("version: 2\nsources: [", Files);

        Assert.True(after.IsBreaking);
        Assert.NotEmpty(after.Problems);
    }

    private static string Shop(string old, string fresh)
    {
        Assert.Contains(old, CompiledProject.Sources, StringComparison.Ordinal);
        return CompiledProject.Sources.Replace(old, fresh, StringComparison.Ordinal);
    }

    private static ImpactReport Compare(string sources, (string Path, string Text)[] files) => ImpactComparer.Compare(
        Before.Value,
        CompiledProject.Of(
            [
                .. files, ("generated/shop/models/_shop__sources.yml", sources), ("generated/shop/models/stg_shop__orders.sql", CompiledProject.Orders),
                ("generated/shop/models/stg_shop__orders_log.sql", CompiledProject.Log),
            ]));

    private static List<string> Breaking(ImpactReport report) =>
        [.. report.Effects.Where(effect => effect.Breaking).Select(effect => $"{effect.Model}.{effect.Column}")];
}
