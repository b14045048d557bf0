using Codegen.Contracts.Errors;

namespace Codegen.Models.Impact;

/// <summary>What changes do to a model, or to one of its columns.</summary>
public sealed record ColumnEffect
{
    /// <summary>What happens.</summary>
    public required EffectKind Kind { get; init; }

    /// <summary>The model's unique id.</summary>
    public required string Node { get; init; }

    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>The column; null where it concerns the whole model.</summary>
    public string? Column { get; init; }

    /// <summary>True where a promise is broken: of a mart, or of a model with an enforced contract. See <see cref="ImpactReport"/>.</summary>
    public required bool Breaking { get; init; }

    /// <summary>How it was, such as a type; null where that says nothing.</summary>
    public string? Before { get; init; }

    /// <summary>How it is; null where that says nothing.</summary>
    public string? After { get; init; }

    /// <summary>Where to look: the error's place where the model can't be compiled, else the column's in the model.</summary>
    public required SourcePosition At { get; init; }

    /// <summary>Why, where the kind doesn't say it all; else null.</summary>
    public string? Reason { get; init; }

    /// <summary>The changes that do it, the nearest kind first; empty where none could be told.</summary>
    public IReadOnlyList<RootChange> Causes { get; init; } = [];

    /// <summary>How people write it: <c>fct_revenue_daily.revenue_eur</c>.</summary>
    public string Name => Column is null ? Model : $"{Model}.{Column}";
}
