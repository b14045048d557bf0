using Codegen.Sandbox.Facts;

namespace Codegen.Sandbox.Behaviour;

/// <summary>A stream of <c>behaviour.yaml</c> as it was written. Null and empty mean: found in the document, or none.</summary>
internal sealed record StreamBehaviour
{
    public required Placed Name { get; init; }

    public required Placed From { get; init; }

    public Placed? Records { get; init; }

    public IReadOnlyList<Placed> Key { get; init; } = [];

    public Placed? Prefix { get; init; }

    public CountRange? Count { get; init; }

    public Placed? Created { get; init; }

    public Placed? Updated { get; init; }

    public Placed? Paging { get; init; }

    public PageBehaviour Page { get; init; } = new(null, null);

    public Placed? More { get; init; }

    public Placed? Total { get; init; }

    public Placed? Next { get; init; }

    public Placed? Order { get; init; }

    public IReadOnlyList<(Placed Name, Placed Value)> Sort { get; init; } = [];

    public IReadOnlyList<(Placed Name, Placed Value)> Filters { get; init; } = [];

    public IReadOnlyList<Placed> Ignore { get; init; } = [];

    public Placed? Parent { get; init; }

    public IReadOnlyList<(Placed Name, Placed Value)> Relations { get; init; } = [];

    public IReadOnlyList<(Placed Name, IReadOnlyList<Placed> Values)> Values { get; init; } = [];

    /// <summary>What is stated of the members around the records.</summary>
    public IReadOnlyList<(Placed Name, Placed Value)> Around { get; init; } = [];

    /// <summary>For a stream of which each record is a day's; null for the others.</summary>
    public DaysBehaviour? Days { get; init; }

    /// <summary>What a day's record holds.</summary>
    public IReadOnlyList<(string Name, double Middle)> Members { get; init; } = [];

    /// <summary><c>reported</c> or <c>silent</c>.</summary>
    public Placed? Deletes { get; init; }

    public GrowthFacts Growth { get; init; } = new(0, 0, 0);
}
