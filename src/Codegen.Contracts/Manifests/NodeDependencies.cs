namespace Codegen.Contracts.Manifests;

/// <summary>What a node is made of.</summary>
public sealed record NodeDependencies
{
    /// <summary>The macros that it calls, by name; in ordinal order.</summary>
    public IReadOnlyList<string> Macros { get; init; } = [];

    /// <summary>The ids of models, seeds and sources; in ordinal order.</summary>
    public IReadOnlyList<string> Nodes { get; init; } = [];
}
