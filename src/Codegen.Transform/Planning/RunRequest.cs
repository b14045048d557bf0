namespace Codegen.Transform.Planning;

/// <summary>What is to be done.</summary>
/// <param name="Verb">With which kinds of nodes.</param>
public sealed record RunRequest(RunVerb Verb)
{
    /// <summary>The selectors; none for everything.</summary>
    public IReadOnlyList<string> Select { get; init; } = [];

    /// <summary>The selectors of what is left out.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Whether incremental models and histories are made anew from all that their sources hold.</summary>
    public bool FullRefresh { get; init; }
}
