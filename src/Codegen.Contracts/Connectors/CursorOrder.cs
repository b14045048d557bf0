namespace Codegen.Contracts.Connectors;

/// <summary>How the records of one walk are ordered by the cursor field.</summary>
public enum CursorOrder
{
    /// <summary>Unknown, or by something else: the interval is committed when the walk has ended.</summary>
    None,

    /// <summary>Oldest first: what has been read up to a record may be committed.</summary>
    Ascending,

    /// <summary>Newest first: the interval is committed when the walk has ended.</summary>
    Descending,
}
