using Codegen.Contracts.Manifests;

namespace Codegen.Models.Tests;

public sealed class CompileTests
{
    [Fact]
    public void A_model_knows_its_columns_their_types_and_what_they_are_made_of()
    {
        var manifest = CompiledProject.WithShop(("models/marts/fct.sql", "select status, sum(amount) as total from {{ ref('stg_shop__orders') }} where id > 7 group by status")).Sound();

        var total = manifest.Column("fct", "total");
        Assert.Equal("DECIMAL(38,12)", total.Type);
        Assert.Equal([new ColumnReference("model.codegen.stg_shop__orders", "amount")], total.Lineage);
        Assert.False(total.Copied);
        var status = manifest.Column("fct", "status");
        Assert.True(status.Copied);
        Assert.Equal(["id", "status"], manifest.Model("fct").Config.Codegen.Indirect.Select(column => column.Column));
        Assert.Equal("\"marts\".\"fct\"", manifest.Model("fct").RelationName);
        Assert.Equal("table", manifest.Model("fct").Config.Materialized);
        Assert.Equal("view", manifest.Model("stg_shop__orders").Config.Materialized);
    }
}
