namespace Codegen.Contracts.Connectors;

/// <summary>The paging mechanisms that Ingestion knows.</summary>
public enum PagingKind
{
    /// <summary>One request, one page.</summary>
    Single,

    /// <summary>RFC 8288: the response's <c>Link</c> header with <c>rel="next"</c>.</summary>
    Link,

    /// <summary>The last record's key as a parameter, such as <c>starting_after</c>.</summary>
    LastId,
}
