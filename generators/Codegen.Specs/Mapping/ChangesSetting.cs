using Codegen.Contracts.Connectors;

namespace Codegen.Specs.Mapping;

/// <summary>What a mapping says about a feed of changes. What it leaves out is inferred.</summary>
internal sealed record ChangesSetting
{
    /// <summary>The feed's stream; null for no feed.</summary>
    public Stated<string>? From { get; init; }

    public Stated<FieldPath>? Take { get; init; }

    public Stated<FieldPath>? At { get; init; }

    public Stated<IReadOnlyList<Condition>>? Where { get; init; }

    public Stated<IReadOnlyList<Condition>>? Delete { get; init; }

    public IReadOnlyDictionary<string, Stated<string?>> Parameters { get; init; } = new Dictionary<string, Stated<string?>>();

    public Stated<TimeSpan>? Retention { get; init; }
}
