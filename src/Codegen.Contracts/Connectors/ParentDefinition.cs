namespace Codegen.Contracts.Connectors;

/// <summary>The stream whose records a child stream is read once for each of.</summary>
public sealed record ParentDefinition
{
    /// <summary>The parent stream's name, in the same source. The child inherits its <see cref="StreamDefinition.Each"/>.</summary>
    public required string Stream { get; init; }

    /// <summary>Which field of the parent's record fills which parameter of the child's request.</summary>
    public required IReadOnlyList<ParentBinding> Bindings { get; init; }

    /// <summary>
    /// True where a child's change also moves its parent: only parents that changed are visited. False: the parents are walked in full
    /// for their keys in the same run.
    /// </summary>
    public bool Incremental { get; init; }
}
