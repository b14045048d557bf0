namespace Codegen.Contracts.Schemas;

/// <summary>The columns of a stream, in the order in which the document declares its fields.</summary>
public sealed record StreamSchema
{
    /// <summary>The columns. A column's index here is its ordinal in the reader.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>
    /// True where the record has no declared properties (a map's value): it is one JSON column named <c>value</c> that holds the whole
    /// record, and nothing in it counts as drift.
    /// </summary>
    public bool WholeRecord { get; init; }

    /// <summary>
    /// True where the whole record is an object of undeclared names, such as currencies: what its one column holds stands under each of
    /// them.
    /// </summary>
    public bool Dictionary { get; init; }
}
