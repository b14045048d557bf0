namespace Codegen.Generators.Incremental;

/// <summary>What a file is to its source.</summary>
internal enum SpecRole
{
    /// <summary>The OpenAPI document.</summary>
    Document,

    /// <summary>What a person decided.</summary>
    Mapping,

    /// <summary>What live sampling learned.</summary>
    Observed,
}
