using Codegen.Generators.Text;
using CsCheck;

namespace Codegen.Generators.Tests.Text;

public sealed class TypeNamesTests
{
    [Theory]
    [InlineData("github", "Github")]
    [InlineData("github_real", "GithubReal")]
    [InlineData("v2", "V2")]
    public void A_name_in_snake_case_gives_its_pascal_case(string name, string type) => Assert.Equal(type, TypeNames.ForSource(name));

    [Theory]
    [InlineData("v_2")]
    [InlineData("GitHub")]
    [InlineData("git-hub")]
    [InlineData("2fa")]
    [InlineData("")]
    [InlineData("générated")]
    [InlineData("connector_registry")]
    [InlineData("generated")]
    public void Any_other_name_gets_a_suffix_of_its_own(string name) => Assert.Matches("^[A-Z][A-Za-z0-9]*_[0-9a-f]{8}$", TypeNames.ForSource(name));

    [Fact]
    public void Streams_never_share_a_name_not_even_without_regard_to_case() => Gen.String["ab_2- é"].HashSet[1, 30].Sample(streams =>
    {
        var names = TypeNames.ForStreams("Acme", [.. streams]);

        Assert.Equal(streams.Count, names.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names.Values, name => Assert.Matches("^[A-Z][A-Za-z0-9]*(_[0-9a-f]{8})?$", name));
    });

    [Fact]
    public void A_stream_that_is_added_does_not_rename_those_with_plain_names()
    {
        var before = TypeNames.ForStreams("Acme", ["ab", "charges"]);
        var after = TypeNames.ForStreams("Acme", ["a_b", "ab", "charges", "charge_s"]);

        Assert.Equal("Ab", after["ab"]);
        Assert.All(before, name => Assert.Equal(name.Value, after[name.Key]));
    }

    [Fact]
    public void A_stream_can_not_hide_a_type_that_generated_code_uses()
    {
        var names = TypeNames.ForStreams("Acme", ["i", "utf8_json", "acme_connector", "connector_registry"]);

        Assert.All(names.Values, name => Assert.Contains('_', name));
    }
}
