namespace Codegen.Contracts.Manifests;

/// <summary>What a node can be.</summary>
public static class ResourceTypes
{
    /// <summary>A query that becomes a relation.</summary>
    public const string Model = "model";

    /// <summary>A CSV file that becomes a table.</summary>
    public const string Seed = "seed";

    /// <summary>A query whose rows are failures.</summary>
    public const string Test = "test";

    /// <summary>A raw table.</summary>
    public const string Source = "source";
}
