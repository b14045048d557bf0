namespace Codegen.Models.Settings;

/// <summary>What a person says of a model, seed or singular test, in one place or in several laid over each other.</summary>
internal sealed record NodeSettings
{
    private static readonly IReadOnlyDictionary<string, string> NoFacts = new Dictionary<string, string>();

    public static NodeSettings Empty { get; } = new();

    public Stated<string>? Materialized { get; init; }

    /// <summary>The columns that identify a row; null where nothing is said.</summary>
    public IReadOnlyList<Stated<string>>? UniqueKey { get; init; }

    /// <summary>Whether the columns are promised.</summary>
    public Stated<bool>? Contract { get; init; }

    public Stated<string>? Description { get; init; }

    /// <summary>Of a singular test: error or warn.</summary>
    public Stated<string>? Severity { get; init; }

    /// <summary>Of a seed: what separates its fields.</summary>
    public Stated<string>? Delimiter { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Free facts, the owner among them.</summary>
    public IReadOnlyDictionary<string, string> Meta { get; init; } = NoFacts;

    public IReadOnlyList<ColumnSettings> Columns { get; init; } = [];

    public IReadOnlyList<TestSettings> Tests { get; init; } = [];

    /// <summary>These settings, and where they say nothing, others. Tags, facts, columns and tests add up.</summary>
    public NodeSettings Over(NodeSettings lower) => new()
    {
        Materialized = Materialized ?? lower.Materialized,
        UniqueKey = UniqueKey ?? lower.UniqueKey,
        Contract = Contract ?? lower.Contract,
        Description = Description ?? lower.Description,
        Severity = Severity ?? lower.Severity,
        Delimiter = Delimiter ?? lower.Delimiter,
        Tags = Union(Tags, lower.Tags),
        Meta = Union(Meta, lower.Meta),
        Columns = ColumnSettings.Union(Columns, lower.Columns),
        Tests = [.. lower.Tests, .. Tests],
    };

    /// <summary>Tags of both, each once, in ordinal order.</summary>
    public static IReadOnlyList<string> Union(IReadOnlyList<string> upper, IReadOnlyList<string> lower) =>
        upper.Count + lower.Count == 0 ? [] : [.. upper.Concat(lower).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Facts of both, in ordinal order; the upper's win.</summary>
    public static IReadOnlyDictionary<string, string> Union(
        IReadOnlyDictionary<string, string> upper, IReadOnlyDictionary<string, string> lower)
    {
        if (upper.Count + lower.Count == 0)
            return NoFacts;
        var union = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in upper.Keys.Concat(lower.Keys).Distinct().Order(StringComparer.Ordinal))
            union.Add(name, upper.TryGetValue(name, out var value) ? value : lower[name]);
        return union;
    }
}
