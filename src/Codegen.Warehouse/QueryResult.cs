namespace Codegen.Warehouse;

/// <summary>The rows of a query, as text, while they arrive.</summary>
/// <param name="columns">The columns.</param>
/// <param name="rows">The rows; a value is null where SQL's is. Each row is a fresh array of one value a column. Read once.</param>
/// <param name="close">Frees the session.</param>
public sealed class QueryResult(
    IReadOnlyList<QueryColumn> columns, IAsyncEnumerable<IReadOnlyList<string?>> rows, Func<ValueTask> close) : IAsyncDisposable
{
    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<QueryColumn> Columns { get; } = columns;

    /// <summary>The rows; each a fresh list of one value a column, null where SQL's is null. Can be read once.</summary>
    public IAsyncEnumerable<IReadOnlyList<string?>> Rows { get; } = rows;

    /// <summary>Ends the query, read to its end or not; the session is free again.</summary>
    public ValueTask DisposeAsync() => close();
}
