namespace Codegen.Contracts.Runs;

/// <summary>What the warehouse said of a node's execution.</summary>
public sealed record AdapterResponse
{
    /// <summary>The rows that were written: of a table all, of a merge those that differed. Null where nothing was counted.</summary>
    public long? RowsAffected { get; init; }

    /// <summary>The rows that the relation holds afterwards; null for views and tests.</summary>
    public long? RowCount { get; init; }
}
