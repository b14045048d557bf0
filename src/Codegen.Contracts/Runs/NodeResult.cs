namespace Codegen.Contracts.Runs;

/// <summary>What became of one node.</summary>
public sealed record NodeResult
{
    /// <summary>The node's id.</summary>
    public required string UniqueId { get; init; }

    /// <summary>One of <see cref="NodeStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary>When it was executed; empty where it was skipped.</summary>
    public IReadOnlyList<NodeTiming> Timing { get; init; } = [];

    /// <summary>The worker that executed it, such as <c>Thread-1</c>.</summary>
    public required string ThreadId { get; init; }

    /// <summary>How long it took, in seconds.</summary>
    public required double ExecutionTime { get; init; }

    /// <summary>What the warehouse said.</summary>
    public AdapterResponse AdapterResponse { get; init; } = new();

    /// <summary>What a person should know: the error, or why it was skipped; null where all went well.</summary>
    public string? Message { get; init; }

    /// <summary>Of a test: how many rows fail it; else null.</summary>
    public long? Failures { get; init; }

    /// <summary>Whether there is compiled code.</summary>
    public bool Compiled { get; init; }

    /// <summary>The SQL that was executed.</summary>
    public string? CompiledCode { get; init; }

    /// <summary>The relation, quoted; null for tests.</summary>
    public string? RelationName { get; init; }
}
