using Codegen.Catalog.Urns;

namespace Codegen.Catalog.Tests.Urns;

public sealed class UrnGuidTests
{
    [Fact]
    public void Gives_the_id_that_DataHub_gives() =>
        Assert.Equal(
            "edb7db1432e0fb7707351df531077f29",
            UrnGuid.Of(("schema", "marts"), ("platform", "snowflake"), ("instance", null), ("database", "analytics")));
}
