namespace Codegen.Models.Impact;

/// <summary>A change that isn't the consequence of another one.</summary>
public sealed record RootChange
{
    /// <summary>What kind.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>The unique id of the source, seed or model.</summary>
    public required string Node { get; init; }

    /// <summary>How people write that: <c>stripe.charges</c>, <c>fct_revenue_daily</c>.</summary>
    public required string Relation { get; init; }

    /// <summary>The column; null where all of it changed.</summary>
    public string? Column { get; init; }

    /// <summary>How it was; null where that says nothing.</summary>
    public string? Before { get; init; }

    /// <summary>How it is; null where that says nothing. Of a removed column: the new one that it may have become.</summary>
    public string? After { get; init; }

    /// <summary>Where the document declares the field, as a JSON pointer; null where there is none.</summary>
    public string? Document { get; init; }

    /// <summary>The file that says so now, or did: of a source its description, of a model its SQL.</summary>
    public string File { get; init; } = "";

    /// <summary>How people write what changed.</summary>
    public string Name => Column is null ? Relation : $"{Relation}.{Column}";
}
