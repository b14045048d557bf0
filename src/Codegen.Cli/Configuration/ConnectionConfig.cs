using Codegen.Contracts;
using Codegen.Ingestion.Connections;

namespace Codegen.Cli.Configuration;

/// <summary>One account, organisation or instance of a source, with its own state.</summary>
internal sealed record ConnectionConfig
{
    /// <summary>The connection's name; the source's where nothing else is said.</summary>
    public required string Name { get; init; }

    /// <summary>The source: a folder under <c>specs/</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The streams to read; null for all that can be.</summary>
    public IReadOnlyList<string>? Streams { get; init; }

    /// <summary>The base address; null for the document's own.</summary>
    public Uri? Server { get; init; }

    /// <summary>Secrets, by the names that the connector uses.</summary>
    public IReadOnlyDictionary<string, Secret> Secrets { get; init; } = new Dictionary<string, Secret>();

    /// <summary>Settings, by the names that the connector uses; a scalar is a list of one.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Config { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>References to the environment or to files that lead nowhere: to be thrown by whoever uses the connection.</summary>
    public ConfigProblems Missing { get; init; } = new();

    /// <summary>Timeouts and retries.</summary>
    public HttpSettings Http { get; init; } = new();

    /// <summary>Whether requests may go to loopback, private and link-local addresses.</summary>
    public bool AllowPrivate { get; init; }
}
