namespace Codegen.Yaml.Tests;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("isues", "issues")]
    [InlineData("ISSUES", "issues")]
    [InlineData("isseus", "issues")]
    [InlineData("idd", "id")]
    [InlineData("xy", null)]
    [InlineData("completely", null)]
    public void The_nearest_name_is_suggested_if_it_is_near(string name, string? nearest) =>
        Assert.Equal(nearest, NearestName.Find(name, ["issues", "id", "labels"]));

    [Fact]
    public void Of_equally_near_names_the_first_is_taken_whatever_their_order()
    {
        Assert.Equal("ab", NearestName.Find("a", ["ac", "ab"]));
        Assert.Equal("; did you mean 'ab'?", NearestName.Hint("a", ["ab", "ac"]));
        Assert.Equal("", NearestName.Hint("zzzz", ["ab"]));
    }
}
