using Codegen.Contracts.Connectors;
using Codegen.Ingestion.Planning;
using Codegen.Ingestion.Requests;

namespace Codegen.Ingestion.Tests.Planning;

public sealed class PartitionTests
{
    private static readonly EachDefinition Repos = new("repos", ["owner", "repo"]);

    [Theory]
    [InlineData("octocat/hello", "octocat/hello")]
    [InlineData("50%/x", "50%25/x")]
    public void An_entry_s_parts_are_joined_by_slashes(string entry, string partition)
    {
        Assert.True(EachEntry.TryParse(Repos, entry, out var parsed));
        Assert.Equal(partition, parsed.Partition);
        Assert.Equal(entry.Split('/')[1], parsed.Parts["repo"]);
    }

    [Theory]
    [InlineData("octocat")]
    [InlineData("octocat/hello/world")]
    [InlineData("octocat/")]
    public void An_entry_with_other_parts_is_refused(string entry) => Assert.False(EachEntry.TryParse(Repos, entry, out _));

    [Fact]
    public void An_entry_of_one_part_may_hold_slashes()
    {
        Assert.True(EachEntry.TryParse(new EachDefinition("paths", ["path"]), "a/b", out var parsed));
        Assert.Equal(("a%2Fb", "a/b"), (parsed.Partition, parsed.Parts["path"]));
    }

    [Fact]
    public void A_child_s_partition_is_its_parent_s_and_the_values_that_it_takes()
    {
        EachEntry.TryParse(Repos, "octocat/hello", out var entry);
        ParentDefinition parent = new() { Stream = "issues", Bindings = [new ParentBinding("number", new FieldPath("number"))] };
        var child = Partition.Root(entry!).Child(parent, ["4/2"]);
        Assert.Equal("octocat/hello/4%2F2", child.Text);
        Assert.Equal("4/2", child.Values["number"]);
    }
}
