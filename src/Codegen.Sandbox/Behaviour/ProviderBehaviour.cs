namespace Codegen.Sandbox.Behaviour;

/// <summary>A <c>behaviour.yaml</c> as it was written, nothing looked up yet.</summary>
internal sealed record ProviderBehaviour
{
    /// <summary>The file, as messages name it.</summary>
    public required string File { get; init; }

    public TimeSpan History { get; init; } = TimeSpan.FromDays(90);

    public bool Strict { get; init; }

    public bool Indented { get; init; }

    /// <summary><c>none</c>, <c>bearer</c> or <c>basic</c>; null for what the document declares.</summary>
    public Placed? Auth { get; init; }

    /// <summary>The sizes of pages of all streams.</summary>
    public PageBehaviour Page { get; init; } = new(null, null);

    /// <summary>The values of path parameters, by their names joined with slashes.</summary>
    public IReadOnlyList<(Placed Names, IReadOnlyList<Placed> Values)> Partitions { get; init; } = [];

    public IReadOnlyList<StreamBehaviour> Streams { get; init; } = [];

    public EventsBehaviour? Events { get; init; }
}
