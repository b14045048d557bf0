namespace Codegen.Contracts.Manifests;

/// <summary>How a node is built.</summary>
public sealed record NodeConfig
{
    /// <summary>Always true: a disabled node isn't in the manifest.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>One of <see cref="Materializations"/>; <c>test</c> for tests.</summary>
    public required string Materialized { get; init; }

    /// <summary>The columns that identify a row: of an incremental model what is merged by, of a history the record. Empty where none are named.</summary>
    public IReadOnlyList<string> UniqueKey { get; init; } = [];

    /// <summary>Of a test: <c>error</c> or <c>warn</c>; else null.</summary>
    public string? Severity { get; init; }

    /// <summary>Tags, in ordinal order.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Free facts, such as <c>owner</c>.</summary>
    public IReadOnlyDictionary<string, string> Meta { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether names and types of its columns are promised.</summary>
    public NodeContract Contract { get; init; } = new();

    /// <summary>What dbt has no word for.</summary>
    public required NodeDetails Codegen { get; init; }
}
