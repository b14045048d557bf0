namespace Codegen.Contracts.Runs;

/// <summary>What a run of models and tests did: dbt's run results v6.</summary>
public sealed record RunResults
{
    /// <summary>The run.</summary>
    public required RunMetadata Metadata { get; init; }

    /// <summary>One entry a node, in the order in which they finished.</summary>
    public required IReadOnlyList<NodeResult> Results { get; init; }

    /// <summary>How long the run took, in seconds.</summary>
    public required double ElapsedTime { get; init; }

    /// <summary>What was asked for.</summary>
    public required RunArguments Args { get; init; }
}
