using Codegen.Contracts;

namespace Codegen.Ingestion.Connections;

/// <summary>One connection of <c>codegen.yaml</c>, resolved: whose data to read, with which credentials, from where.</summary>
public sealed record ConnectionSettings
{
    /// <summary>The connection's name.</summary>
    public required string Connection { get; init; }

    /// <summary>The base address to use instead of the connector's own; null for the connector's own.</summary>
    public string? Server { get; init; }

    /// <summary>The secrets, by the names that the connector gives them.</summary>
    public IReadOnlyDictionary<string, Secret> Secrets { get; init; } = new Dictionary<string, Secret>(StringComparer.Ordinal);

    /// <summary>The settings that the connector's requests need, by name. A scalar is a list of one.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Config { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Whether the server may have a loopback or private address, and may be reached without TLS.</summary>
    /// <value>Default: false.</value>
    public bool AllowPrivate { get; init; }

    /// <summary>The streams to read; empty for all that are not refused.</summary>
    public IReadOnlyList<string> Streams { get; init; } = [];

    /// <summary>The number of streams read at the same time.</summary>
    /// <value>Default: 1.</value>
    public int Degree { get; init; } = 1;

    /// <summary>Timeouts, retries and limits of the requests.</summary>
    public HttpSettings Http { get; init; } = new();
}
