using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;
using Codegen.Transform.Selection;
using Codegen.Transform.Tests.Support;

namespace Codegen.Transform.Tests.Selection;

public sealed class SelectorTests
{
    private static readonly Manifest Nodes = new ManifestBuilder()
        .Source("shop", "orders")
        .Source("shop", "customers")
        .Seed("rates", ("currency", "VARCHAR"))
        .View("stg_orders", "", "shop.orders")
        .View("stg_customers", "", "shop.customers")
        .Table("fct_orders", "", "stg_orders", "rates")
        .Table("dim_customer", "", "stg_customers")
        .Table("overview", "", "fct_orders", "dim_customer")
        .Test("orders_unique", "", "error", "fct_orders")
        .Test("orders_have_customers", "", "error", "fct_orders", "dim_customer")
        .Test("raw_is_fresh", "", "warn", "shop.orders")
        .Tag("fct_orders", "finance")
        .Tag("overview", "finance", "daily")
        .Build();

    [Theory]
    [InlineData("fct_orders", "fct_orders orders_unique")]
    [InlineData("+fct_orders", "fct_orders orders_unique rates stg_orders")]
    [InlineData("1+overview", "dim_customer fct_orders orders_have_customers orders_unique overview")]
    [InlineData("stg_customers+", "dim_customer overview stg_customers")]
    [InlineData("stg_customers+1", "dim_customer stg_customers")]
    [InlineData("source:shop.orders+1", "stg_orders")]
    [InlineData("source:shop+", "dim_customer fct_orders orders_have_customers orders_unique overview stg_customers stg_orders")]
    [InlineData("tag:finance", "fct_orders orders_unique overview")]
    [InlineData("tag:finance,tag:daily", "overview")]
    [InlineData("tag:daily,+overview", "overview")]
    [InlineData("path:models/staging", "stg_customers stg_orders")]
    [InlineData("path:models/staging/", "stg_customers stg_orders")]
    [InlineData("path:./models/marts/overview.sql", "overview")]
    [InlineData("stg_*", "stg_customers stg_orders")]
    [InlineData("dim_customer fct_orders", "dim_customer fct_orders orders_have_customers orders_unique")]
    [InlineData("orders_have_customers", "orders_have_customers")]
    [InlineData("raw_is_fresh", "raw_is_fresh")]
    [InlineData("model.test.overview", "overview")]
    public void A_selector_means_these_nodes(string selector, string expected) =>
        Assert.Equal(expected, Names(Selector.Select(Nodes, [selector], [])));

    [Fact]
    public void Without_selectors_everything_is_selected() => Assert.Equal(Nodes.Nodes.Count, Selector.Select(Nodes, [], []).Count);

    [Theory]
    [InlineData("fct_orders", "dim_customer overview rates raw_is_fresh stg_customers stg_orders")]
    [InlineData("raw_is_fresh", "dim_customer fct_orders orders_have_customers orders_unique overview rates stg_customers stg_orders")]
    public void What_is_excluded_takes_its_tests_along(string exclude, string expected) =>
        Assert.Equal(expected, Names(Selector.Select(Nodes, [], [exclude])));

    [Theory]
    [InlineData("fct_order", "CG4502", "did you mean 'fct_orders'?")]
    [InlineData("nothing_like_it", "CG4502", "'nothing_like_it' matches nothing. codegen models ls")]
    [InlineData("tag:finanse", "CG4502", "did you mean 'finance'?")]
    [InlineData("path:model/staging", "CG4502", "did you mean 'models/staging'?")]
    [InlineData("source:shop.order+", "CG4502", "did you mean 'shop.orders'?")]
    [InlineData("tags:finance", "CG4501", "no method 'tags:' (did you mean 'tag'?)")]
    [InlineData("tag:", "CG4501", "'tag:' is no selector")]
    [InlineData("@fct_orders", "CG4501", "write +x+")]
    [InlineData("fct_orders,", "CG4501", "'' is no selector")]
    [InlineData("+", "CG4501", "'+' is no selector")]
    public void What_matches_nothing_is_an_error_that_names_the_nearest(string selector, string code, string message)
    {
        var error = Assert.Throws<CodegenException>(() => Selector.Select(Nodes, [selector], []));
        Assert.Equal((code, Failure.Config), (error.Code, error.Failure));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Throws<CodegenException>(() => Selector.Select(Nodes, [], [selector]));
    }

    private static string Names(IEnumerable<string> ids) =>
        string.Join(' ', ids.Select(id => Nodes.Nodes[id].Name).Order(StringComparer.Ordinal));
}
