using Codegen.Contracts;
using Codegen.Warehouse;

namespace Codegen.Loading;

/// <summary>What a load brought of one stream.</summary>
public sealed record StreamLoad
{
    /// <summary>The stream.</summary>
    public required StreamId Stream { get; init; }

    /// <summary>Its raw table.</summary>
    public required Relation Table { get; init; }

    /// <summary>The rows loaded; equal to the rows that the commits promise, else the load fails.</summary>
    public long Rows { get; init; }

    /// <summary>The files loaded.</summary>
    public int Files { get; init; }

    /// <summary>The commits loaded, those without files included.</summary>
    public int Commits { get; init; }

    /// <summary>Columns that the table gained.</summary>
    public IReadOnlyList<string> AddedColumns { get; init; } = [];

    /// <summary>Fields that the document lacks or contradicts, in the rows of this load, ordered by name.</summary>
    public IReadOnlyList<FieldDrift> Drift { get; init; } = [];
}
