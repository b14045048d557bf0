namespace Codegen.Contracts.Manifests;

/// <summary>Which generic test a test node is.</summary>
/// <param name="Name">Its name, such as <c>not_null</c>.</param>
/// <param name="Kwargs">Its arguments as text; <c>column_name</c> and <c>model</c> among them. Lists are JSON arrays.</param>
public sealed record TestMetadata(string Name, IReadOnlyDictionary<string, string> Kwargs)
{
    /// <summary>The package that defines the test; null for those that are built in, as all are.</summary>
    public string? Namespace { get; init; }
}
