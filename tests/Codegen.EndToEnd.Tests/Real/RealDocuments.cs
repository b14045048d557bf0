namespace Codegen.EndToEnd.Tests.Real;

/// <summary>Tests that share the one repository that takes long to compile.</summary>
[CollectionDefinition(Name)]
public sealed class RealDocuments : ICollectionFixture<UserRepository>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "real documents";
}
