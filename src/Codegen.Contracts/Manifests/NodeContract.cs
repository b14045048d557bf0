namespace Codegen.Contracts.Manifests;

/// <summary>Whether a model's columns are promised.</summary>
public sealed record NodeContract
{
    /// <summary>True where a column that is missing, new or of another type is an error.</summary>
    public bool Enforced { get; init; }
}
