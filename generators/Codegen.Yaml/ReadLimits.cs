namespace Codegen.Yaml;

/// <summary>
/// How much a text may ask of its reader. Documents come from strangers: a few hundred bytes of YAML can stand for gigabytes.
/// </summary>
public sealed record ReadLimits
{
    /// <summary>The limits for documents, mappings and settings.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>The longest text, in bytes of UTF-8.</summary>
    /// <value>32 MiB.</value>
    public int MaxBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The deepest nesting of sequences and mappings, aliases followed.</summary>
    /// <value>64.</value>
    public int MaxDepth { get; init; } = 64;

    /// <summary>The most nodes that a walk over the whole text may meet, aliases followed. YAML only: JSON has no aliases.</summary>
    /// <value>5,000,000.</value>
    public long MaxNodes { get; init; } = 5_000_000;

    /// <summary>The most aliases.</summary>
    /// <value>10,000.</value>
    public int MaxAliases { get; init; } = 10_000;
}
