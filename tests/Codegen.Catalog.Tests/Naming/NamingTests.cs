using Codegen.Catalog.Naming;

namespace Codegen.Catalog.Tests.Naming;

public sealed class NamingTests
{
    [Fact]
    public void A_key_has_the_id_that_DataHubs_own_client_gives_it() =>
        Assert.Equal("edb7db1432e0fb7707351df531077f29", KeyGuid.Of(("schema", "marts"), ("platform", "snowflake"), ("instance", null), ("database", "analytics")));

    [Fact]
    public void What_has_a_meaning_in_a_URN_is_escaped_and_nothing_else() =>
        Assert.Equal(
            "urn:li:schemaField:(urn:li:dataset:(urn:li:dataPlatform:s3,bucket/connection=*/a%2Cb,PROD),net %28100%25%29 é)",
            Urn.Field(Urn.Dataset("s3", "bucket/connection=*/a,b", "PROD"), "net (100%) é"));

    [Theory]
    [InlineData("s3://bucket/lake", "urn:li:dataset:(urn:li:dataPlatform:s3,bucket/lake/raw/source=acme/connection=*/stream=orders,PROD)")]
    [InlineData("/var/lake/", "urn:li:dataset:(urn:li:dataPlatform:file,var/lake/raw/source=acme/connection=*/stream=orders,PROD)")]
    public void A_stream_lies_in_its_folder_of_the_lake(string lake, string urn) =>
        Assert.Equal(urn, new Places(Shop.Manifest, new CatalogOptions { Lake = lake }).Lake(Shop.Manifest.Sources[Shop.Orders]));

    [Fact]
    public void Relations_of_an_instance_are_named_after_it_in_lower_case() =>
        Assert.Equal(
            "urn:li:dataset:(urn:li:dataPlatform:duckdb,Berlin.warehouse.marts.fct_orders,DEV)",
            new Places(Shop.Manifest, new CatalogOptions { Lake = "/x", Instance = "Berlin", Environment = "DEV" }).Of(Shop.Mart));
}
