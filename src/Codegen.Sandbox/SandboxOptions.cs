using Codegen.Contracts;
using Codegen.Sandbox.Faults;

namespace Codegen.Sandbox;

/// <summary>What a sandbox plays, and how.</summary>
public sealed record SandboxOptions
{
    /// <summary>The OpenAPI document, JSON or YAML.</summary>
    public required string Document { get; init; }

    /// <summary>The provider's facts; null for <c>behaviour.yaml</c> beside the document, and where there is none, what the document alone tells.</summary>
    public string? Behaviour { get; init; }

    /// <summary>The port on loopback; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>What all data is drawn from: the same seed and start give the same bytes.</summary>
    /// <value>1.</value>
    public int Seed { get; init; } = 1;

    /// <summary>Our time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The provider's time at the start.</summary>
    public SandboxStart Start { get; init; } = SandboxStart.Now;

    /// <summary>How long every answer takes, in our time.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Which answers fail.</summary>
    public FaultPlan Faults { get; init; } = FaultPlan.None;

    /// <summary>The only credential accepted; null for any, where the document demands one.</summary>
    public Secret? Token { get; init; }

    /// <summary>Files of records to serve as they are, by stream: one record a line, or one JSON array. Such streams never change.</summary>
    public IReadOnlyDictionary<string, string> Records { get; init; } = new Dictionary<string, string>();

    /// <summary>How many records a stream starts with, by stream, instead of what behaviour.yaml says; under each parent for children.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; init; } = new Dictionary<string, int>();
}
