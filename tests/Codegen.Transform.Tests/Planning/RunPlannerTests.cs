using Codegen.Contracts.Manifests;
using Codegen.Transform.Planning;
using Codegen.Transform.Tests.Support;

namespace Codegen.Transform.Tests.Planning;

public sealed class RunPlannerTests
{
    private static readonly Manifest Nodes = new ManifestBuilder()
        .Source("shop", "orders")
        .Seed("rates", ("currency", "VARCHAR"))
        .View("stg_orders", "", "shop.orders")
        .Table("fct_orders", "", "stg_orders", "rates")
        .Model("fct_growing", Materializations.Incremental, "", ["stg_orders"])
        .Table("dim_x", "", "stg_orders")
        .Table("overview", "", "fct_orders", "dim_x")
        .Table("summary", "", "overview")
        .Test("orders_unique", "", "error", "fct_orders")
        .Test("orders_warned", "", "warn", "fct_orders")
        .Test("both", "", "error", "fct_orders", "dim_x")
        .Build();

    [Fact]
    public void A_build_runs_each_node_behind_what_it_is_made_of_and_behind_the_tests_of_that() =>
        Assert.Equal(
            """
            SeedStep rates
            ViewStep stg_orders
            TableStep dim_x after stg_orders
            IncrementalStep fct_growing after stg_orders
            TableStep fct_orders after stg_orders rates
            TestStep both after dim_x fct_orders
            TestStep orders_unique after fct_orders
            TestStep orders_warned after fct_orders
            TableStep overview after dim_x fct_orders both orders_unique
            TableStep summary after overview
            """.ReplaceLineEndings("\n").Split('\n').Order(StringComparer.Ordinal),
            Lines(new RunRequest(RunVerb.Build)).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_step_stands_behind_all_that_it_waits_for()
    {
        var steps = RunPlanner.Plan(Nodes, new RunRequest(RunVerb.Build)).Steps;
        for (var place = 0; place < steps.Count; place++)
            Assert.Subset(steps.Take(place).Select(step => step.Node.UniqueId).ToHashSet(), steps[place].After.ToHashSet());
    }

    [Theory]
    [InlineData(RunVerb.Run, "dim_x fct_growing fct_orders overview stg_orders summary")]
    [InlineData(RunVerb.Test, "both orders_unique orders_warned")]
    [InlineData(RunVerb.Seed, "rates")]
    public void A_verb_takes_its_kind_of_nodes(RunVerb verb, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', RunPlanner.Plan(Nodes, new RunRequest(verb)).Steps.Select(step => step.Node.Name).Order(StringComparer.Ordinal)));

    [Fact]
    public void An_order_that_leads_through_unselected_nodes_is_kept() =>
        Assert.Equal(
            ["ViewStep stg_orders", "TableStep summary after stg_orders"],
            Lines(new RunRequest(RunVerb.Run) { Select = ["stg_orders", "summary"] }));

    [Fact]
    public void A_full_refresh_makes_incremental_models_anew() =>
        Assert.True(RunPlanner.Plan(Nodes, new RunRequest(RunVerb.Run) { FullRefresh = true }).Steps.OfType<IncrementalStep>().Single().FullRefresh);

    private static IEnumerable<string> Lines(RunRequest request) => RunPlanner.Plan(Nodes, request).Steps.Select(step =>
        $"{step.GetType().Name} {step.Node.Name}"
        + (step.After.Count == 0 ? "" : $" after {string.Join(' ', step.After.Select(id => Nodes.Nodes[id].Name))}"));
}
