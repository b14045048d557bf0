using System.Text.Json.Nodes;
using Codegen.Catalog.Naming;
using Codegen.Contracts.Manifests;
using Codegen.Contracts.Runs;
using Codegen.Testing;

namespace Codegen.Catalog.Tests;

public sealed class MetadataFileTests
{
    [Fact]
    public void A_file_says_everything_that_exists() => Golden.Equal("shop.json", Text(Shop.Manifest, Shop.Results));

    [Fact]
    public void The_same_artefacts_give_the_same_bytes_whatever_order_they_are_held_in()
    {
        var turned = Shop.Manifest with
        {
            Nodes = Shop.Manifest.Nodes.Reverse().ToDictionary(StringComparer.Ordinal),
            Sources = Shop.Manifest.Sources.Reverse().ToDictionary(StringComparer.Ordinal),
        };
        Assert.Equal(Text(Shop.Manifest, Shop.Results), Text(turned, Shop.Results));
    }

    [Fact]
    public void Its_column_lineage_is_the_manifests()
    {
        var told = from proposal in Proposals(Shop.Manifest, null)
                   where (string?)proposal["aspectName"] == "upstreamLineage"
                   from edge in proposal["aspect"]!["json"]!["fineGrainedLineages"]!.AsArray()
                   from upstream in edge!["upstreams"]!.AsArray()
                   select ((string)upstream!, (string)edge!["downstreams"]![0]!);
        var places = new Places(Shop.Manifest, Shop.Options);
        var bound = from node in Shop.Manifest.Nodes.Values
                    from column in node.Config.Codegen.Columns
                    from origin in column.Lineage
                    select (Urn.Field(places.Of(origin.Node)!, origin.Column), Urn.Field(places.Relation(node), column.Name));
        var landed = from source in Shop.Manifest.Sources.Values
                     from column in source.Config.Codegen.Columns
                     where column.Pointer is not null
                     let inLake = Urn.Field(places.Lake(source), $"record.{column.Name}")
                     from edge in new[] { (Urn.Field(places.Api(source), column.Pointer!), inLake), (inLake, Urn.Field(places.Raw(source), column.Name)) }
                     select edge;
        Assert.Equal(bound.Concat(landed).Order(), told.Order());
    }

    [Fact]
    public void Every_field_that_lineage_names_is_a_field_of_its_dataset()
    {
        var proposals = Proposals(Shop.Manifest, null).ToList();
        var fields = (from proposal in proposals
                      where (string?)proposal["aspectName"] == "schemaMetadata"
                      from field in proposal["aspect"]!["json"]!["fields"]!.AsArray()
                      select Urn.Field((string)proposal["entityUrn"]!, (string)field!["fieldPath"]!)).ToHashSet(StringComparer.Ordinal);
        var named = from proposal in proposals
                    where (string?)proposal["aspectName"] == "upstreamLineage"
                    from edge in proposal["aspect"]!["json"]!["fineGrainedLineages"]!.AsArray()
                    from urn in edge!["upstreams"]!.AsArray().Concat(edge["downstreams"]!.AsArray())
                    select (string)urn!;
        Assert.All(named, urn => Assert.Contains(urn, fields));
    }

    [Theory]
    [InlineData("test.shop.not_null", "SUCCESS")]
    [InlineData("test.shop.unique", "FAILURE")]
    [InlineData("test.shop.accepted", "SUCCESS")]
    [InlineData("test.shop.related", "ERROR")]
    [InlineData("test.shop.unique_rows", null)]
    [InlineData("test.shop.singular", null)]
    public void A_test_is_told_with_what_became_of_it(string test, string? outcome)
    {
        var proposals = Proposals(Shop.Manifest, Shop.Results).ToList();
        var info = Assert.Single(proposals, proposal => (string?)proposal["aspectName"] == "assertionInfo"
            && (string?)proposal["aspect"]!["json"]!["customProperties"]!["codegen_id"] == test);
        var happened = proposals.SingleOrDefault(proposal => (string?)proposal["aspectName"] == "assertionRunEvent" && (string?)proposal["entityUrn"] == (string?)info["entityUrn"]);
        Assert.Equal(outcome, (string?)happened?["aspect"]!["json"]!["result"]!["type"]);
    }

    [Fact]
    public void Without_results_nothing_is_said_to_have_happened_and_no_clock_is_read()
    {
        var text = Text(Shop.Manifest, null);
        Assert.DoesNotContain("assertionRunEvent", text, StringComparison.Ordinal);
        Assert.Contains("\"lastObserved\": 0", text, StringComparison.Ordinal);
    }

    private static IEnumerable<JsonObject> Proposals(Manifest manifest, RunResults? results) =>
        JsonNode.Parse(Text(manifest, results))!.AsArray().Select(proposal => proposal!.AsObject());

    private static string Text(Manifest manifest, RunResults? results)
    {
        using var stream = new MemoryStream();
        MetadataFile.Write(manifest, results, Shop.Options, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
