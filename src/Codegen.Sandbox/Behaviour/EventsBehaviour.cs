namespace Codegen.Sandbox.Behaviour;

/// <summary>The feed of changes as it was written.</summary>
internal sealed record EventsBehaviour
{
    public required Placed Stream { get; init; }

    /// <summary>The pattern of types, such as <c>{object}.{verb}</c>.</summary>
    public required Placed Type { get; init; }

    /// <summary>The event's field that holds the changed record.</summary>
    public required Placed Object { get; init; }

    /// <summary>The streams whose changes are told; empty for all others.</summary>
    public IReadOnlyList<Placed> Of { get; init; } = [];

    public string Created { get; init; } = "created";

    public string Updated { get; init; } = "updated";

    public string Deleted { get; init; } = "deleted";

    public TimeSpan? Retention { get; init; }
}
