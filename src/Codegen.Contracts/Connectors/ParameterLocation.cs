namespace Codegen.Contracts.Connectors;

/// <summary>Where a parameter is sent.</summary>
public enum ParameterLocation
{
    /// <summary>In the path, percent-encoded as one segment.</summary>
    Path,

    /// <summary>In the query string.</summary>
    Query,

    /// <summary>As a header.</summary>
    Header,
}
