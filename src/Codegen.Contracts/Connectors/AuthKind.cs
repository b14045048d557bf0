namespace Codegen.Contracts.Connectors;

/// <summary>The authentication schemes that Ingestion knows.</summary>
public enum AuthKind
{
    /// <summary>Requests carry no credentials.</summary>
    None,

    /// <summary>RFC 6750: <c>Authorization: Bearer …</c>.</summary>
    Bearer,
}
