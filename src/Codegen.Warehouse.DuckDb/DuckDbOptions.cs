namespace Codegen.Warehouse.DuckDb;

/// <summary>How a DuckDB file is opened.</summary>
public sealed record DuckDbOptions
{
    /// <summary>
    /// The folders whose files SQL may read: for a load, the lake's and the spool's. Nothing else outside the database can be read or
    /// written, and no setting can change that once the file is open. Default: none.
    /// </summary>
    /// <remarks>DuckDB knows no folder for reading alone: it may write there too. Where SQL that people wrote is run, name none.</remarks>
    public IReadOnlyList<string> ReadableFolders { get; init; } = [];

    /// <summary>
    /// The most memory that DuckDB takes before it spills to disk, in bytes; null for DuckDB's own default, 80 % of the machine's.
    /// </summary>
    public long? MemoryLimit { get; init; }

    /// <summary>Where it spills to; null for a folder beside the file.</summary>
    public string? TempFolder { get; init; }

    /// <summary>
    /// The number of threads; null for one a core, or fewer where <see cref="MemoryLimit"/> leaves less than 160 MB for each: so much a
    /// load may take.
    /// </summary>
    public int? Threads { get; init; }

    /// <summary>
    /// Whether the file is opened for reading alone. Several readers may share it, but not with a writer of another process.
    /// </summary>
    public bool ReadOnly { get; init; }

    /// <summary>
    /// Whether a query without <c>ORDER BY</c> returns rows as they were inserted. False lets loads take less memory. Default: true.
    /// </summary>
    public bool KeepsInsertionOrder { get; init; } = true;
}
