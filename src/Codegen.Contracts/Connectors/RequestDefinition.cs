namespace Codegen.Contracts.Connectors;

/// <summary>What a stream asks the provider for; always a GET in this version.</summary>
public sealed record RequestDefinition
{
    /// <summary>The document's identifier of the operation; empty where it has none.</summary>
    public string OperationId { get; init; } = "";

    /// <summary>The path template as the document writes it, such as <c>/repos/{owner}/{repo}/issues</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Path, query and header parameters, and where their values come from.</summary>
    public IReadOnlyList<RequestParameter> Parameters { get; init; } = [];
}
