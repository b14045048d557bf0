namespace Codegen.Contracts.Connectors;

/// <summary>A provider's API as a connector runs it: data, printed by the generator, executed by Ingestion.</summary>
public sealed record ConnectorDefinition
{
    /// <summary>The source's name: its folder under <c>specs/</c>, in snake case.</summary>
    public required string Source { get; init; }

    /// <summary>The provider's own name for its API.</summary>
    public string Title { get; init; } = "";

    /// <summary>SHA-256 of the document that the connector was generated from, 64 hexadecimal digits.</summary>
    public required string DocumentHash { get; init; }

    /// <summary>The base address that requests go to unless the connection names another; absolute, without a trailing slash. Null where the document has none.</summary>
    public string? Server { get; init; }

    /// <summary>How requests are authenticated.</summary>
    public AuthDefinition Auth { get; init; } = AuthDefinition.None;

    /// <summary>Constant headers sent with every request.</summary>
    public IReadOnlyList<RequestParameter> Headers { get; init; } = [];

    /// <summary>What a connection must or may configure.</summary>
    public IReadOnlyList<ConfigKey> Config { get; init; } = [];

    /// <summary>The streams, in ordinal order of their names.</summary>
    public required IReadOnlyList<StreamDefinition> Streams { get; init; }
}
