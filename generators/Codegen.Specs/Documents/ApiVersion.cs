namespace Codegen.Specs.Documents;

/// <summary>The shapes that OpenAPI documents have.</summary>
internal enum ApiVersion
{
    /// <summary>Swagger 2.0.</summary>
    V2,

    /// <summary>OpenAPI 3.0.</summary>
    V30,

    /// <summary>OpenAPI 3.1 and 3.2.</summary>
    V31,
}
