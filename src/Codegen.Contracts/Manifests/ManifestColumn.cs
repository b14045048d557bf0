namespace Codegen.Contracts.Manifests;

/// <summary>A column as documentation and catalogs see it.</summary>
public sealed record ManifestColumn
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it holds, in a person's words.</summary>
    public string Description { get; init; } = "";

    /// <summary>Its type as the warehouse spells it; null where it isn't known.</summary>
    public string? DataType { get; init; }

    /// <summary>Free facts; <c>pii</c> is the class of personal data.</summary>
    public IReadOnlyDictionary<string, string> Meta { get; init; } = new Dictionary<string, string>();

    /// <summary>Tags, in ordinal order.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
