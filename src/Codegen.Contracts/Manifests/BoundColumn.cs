namespace Codegen.Contracts.Manifests;

/// <summary>A column with the type that the binder gave it, and what it is made of.</summary>
public sealed record BoundColumn
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its type as DuckDB spells it, such as <c>DECIMAL(38,12)</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Whether null was declared possible, or follows from what it is made of.</summary>
    public bool Nullable { get; init; } = true;

    /// <summary>
    /// Of a column that someone promises never to be null: whether that follows from the query as well; null where nothing is promised.
    /// </summary>
    public bool? NotNullProven { get; init; }

    /// <summary>The columns whose values are part of its values; in ordinal order. Empty for sources and seeds.</summary>
    public IReadOnlyList<ColumnReference> Lineage { get; init; } = [];

    /// <summary>True where it is one column of one parent, unchanged.</summary>
    public bool Copied { get; init; }

    /// <summary>The class of personal data, its own or inherited through <see cref="Lineage"/>; null where there is none.</summary>
    public string? Pii { get; init; }

    /// <summary>Of a source's column: where the value stands in the API's answer, as a JSON pointer in which <c>*</c> is any element; else null.</summary>
    public string? Pointer { get; init; }

    /// <summary>Of a source's column: where the document declares it, as a JSON pointer; else null.</summary>
    public string? Document { get; init; }

    /// <summary>Of a source's column: the values that the document allows; empty where it names none.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}
