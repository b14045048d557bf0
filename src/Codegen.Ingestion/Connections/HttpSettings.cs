namespace Codegen.Ingestion.Connections;

/// <summary>Timeouts, retries and limits of a connection's requests.</summary>
public sealed record HttpSettings
{
    /// <summary>How long a connection may take to open, TLS included.</summary>
    /// <value>Default: 10 seconds.</value>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the provider may take until its response's headers are here.</summary>
    /// <value>Default: 100 seconds.</value>
    public TimeSpan HeaderTimeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>How long a body may pause.</summary>
    /// <value>Default: 60 seconds.</value>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long one page may take in all, so that a trickle of bytes doesn't hold a run for ever.</summary>
    /// <value>Default: 10 minutes.</value>
    public TimeSpan PageTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How often a page is asked for before the run gives up on it; waits for a rate limit don't count.</summary>
    /// <value>Default: 6.</value>
    public int Attempts { get; init; } = 6;

    /// <summary>The shortest pause before another attempt.</summary>
    /// <value>Default: 500 milliseconds.</value>
    public TimeSpan RetryBase { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest pause before another attempt, unless the provider asks for a longer one.</summary>
    /// <value>Default: 30 seconds.</value>
    public TimeSpan RetryCap { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one page may wait in all for the provider's rate limit. Beyond it the run ends and the next goes on.</summary>
    /// <value>Default: 15 minutes.</value>
    public TimeSpan MaxLimitWait { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The largest page, in bytes, on the wire and decompressed.</summary>
    /// <value>Default: 256 MiB.</value>
    public int MaxPageBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>How many times larger than on the wire a page of more than 1 MiB may become.</summary>
    /// <value>Default: 200.</value>
    public int MaxCompressionRatio { get; init; } = 200;

    /// <summary>Connections kept to the provider.</summary>
    /// <value>Default: 4.</value>
    public int MaxConnections { get; init; } = 4;
}
