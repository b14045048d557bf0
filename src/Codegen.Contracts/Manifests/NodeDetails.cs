namespace Codegen.Contracts.Manifests;

/// <summary>What the compiler knows of a node beyond dbt's vocabulary.</summary>
public sealed record NodeDetails
{
    /// <summary>Its columns, in their order, bound, with their lineage. Empty for tests.</summary>
    public IReadOnlyList<BoundColumn> Columns { get; init; } = [];

    /// <summary>
    /// The columns that decide which rows there are, or in which group or order, without being part of a value: filters, joins, groups.
    /// In ordinal order.
    /// </summary>
    public IReadOnlyList<ColumnReference> Indirect { get; init; } = [];

    /// <summary>Of an incremental model: its SQL where the table exists already; else null.</summary>
    public string? IncrementalCode { get; init; }

    /// <summary>Of a history: the log it is made of; else null.</summary>
    public HistoryDetails? History { get; init; }

    /// <summary>Of a seed: the delimiter of its file, one character; else null.</summary>
    public string? Delimiter { get; init; }

    /// <summary>The digest of everything that decides its content but data: compiled code, settings, columns. Hexadecimal digits.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>Where the node begins in its file: line and column from 1.</summary>
    public int Line { get; init; } = 1;

    /// <summary>The column at which the node begins in its file, from 1.</summary>
    public int Column { get; init; } = 1;
}
