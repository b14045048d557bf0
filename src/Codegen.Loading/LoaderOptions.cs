namespace Codegen.Loading;

/// <summary>What a loader needs to know.</summary>
public sealed record LoaderOptions
{
    /// <summary>
    /// A folder for objects of a lake that is no folder; used by one loader at a time, emptied when it begins. DuckDB must be allowed
    /// to read it.
    /// </summary>
    public required string SpoolFolder { get; init; }

    /// <summary>The most files that one transaction loads; a commit is never split.</summary>
    /// <value>128.</value>
    public int BatchFiles { get; init; } = 128;

    /// <summary>The most bytes, compressed, that one transaction loads; a commit is never split.</summary>
    /// <value>256 MB, some 1.2 GB of records.</value>
    public long BatchBytes { get; init; } = 256_000_000;
}
