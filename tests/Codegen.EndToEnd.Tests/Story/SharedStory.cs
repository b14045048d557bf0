namespace Codegen.EndToEnd.Tests.Story;

/// <summary>The tests that read the story's workspace: it is played once, beside other tests.</summary>
[CollectionDefinition(Name)]
public sealed class SharedStory : ICollectionFixture<StoryFixture>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "story";
}
