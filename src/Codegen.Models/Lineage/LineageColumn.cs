namespace Codegen.Models.Lineage;

/// <summary>A column in a lineage tree, with what it is made of.</summary>
public sealed record LineageColumn
{
    /// <summary>The unique id of its model, seed or source.</summary>
    public required string Node { get; init; }

    /// <summary>How people write its node: a model's or seed's name, <c>source.stream</c>.</summary>
    public required string Relation { get; init; }

    /// <summary>Its name in the node.</summary>
    public required string Column { get; init; }

    /// <summary>How people write it: <c>model.column</c>, <c>source.stream.column</c>.</summary>
    public string Name => $"{Relation}.{Column}";

    /// <summary>Its type as DuckDB spells it; empty where it isn't known.</summary>
    public string Type { get; init; } = "";

    /// <summary>The file of its node, relative to the repository's root.</summary>
    public string File { get; init; } = "";

    /// <summary>Whether it is one column of a parent, unchanged.</summary>
    public bool Copied { get; init; }

    /// <summary>
    /// True where its values are no part of the column above it, and only decide which rows that one has: a filter, a join, a group, an
    /// order. Such a column's own parents aren't given here.
    /// </summary>
    public bool Indirect { get; init; }

    /// <summary>True where it stands higher up in the tree already, with its parents, which aren't given again.</summary>
    public bool Repeated { get; init; }

    /// <summary>Of a source's column: the request that brings it, such as <c>GET /v1/charges</c>; else null.</summary>
    public string? Request { get; init; }

    /// <summary>Of a source's column: where the value stands in the API's answer, as a JSON pointer in which <c>*</c> is any element; else null.</summary>
    public string? Pointer { get; init; }

    /// <summary>Of a source's column: where the document declares it, as a JSON pointer; else null.</summary>
    public string? Document { get; init; }

    /// <summary>What it is made of: first what its values come from, then what only decides its rows.</summary>
    public IReadOnlyList<LineageColumn> Parents { get; init; } = [];
}
