namespace Codegen.Contracts.Runs;

/// <summary>What was asked for.</summary>
public sealed record RunArguments
{
    /// <summary>The verb: <c>build</c>, <c>run</c>, <c>test</c> or <c>seed</c>.</summary>
    public required string Which { get; init; }

    /// <summary>The selectors.</summary>
    public IReadOnlyList<string> Select { get; init; } = [];

    /// <summary>The selectors of what is left out.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Whether incremental models and histories were made anew.</summary>
    public bool FullRefresh { get; init; }
}
