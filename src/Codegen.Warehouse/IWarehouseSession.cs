namespace Codegen.Warehouse;

/// <summary>One connection to a warehouse: one statement at a time, in UTC. Not safe for concurrent use.</summary>
public interface IWarehouseSession : IAsyncDisposable
{
    /// <summary>How this warehouse spells its SQL.</summary>
    SqlDialect Dialect { get; }

    /// <summary>Runs one statement that returns no rows.</summary>
    /// <param name="sql">The statement. Values in it are written by <see cref="SqlDialect.Literal(string)"/>.</param>
    /// <param name="cancellationToken">Interrupts the statement, which then has no effect.</param>
    /// <returns>The number of rows that it inserted, changed or deleted; 0 for statements that don't count rows.</returns>
    /// <exception cref="Contracts.Errors.CodegenException">The warehouse refused it (CG3003) or is out of memory or space
    /// (CG3004).</exception>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    Task<long> ExecuteAsync(string sql, CancellationToken cancellationToken);

    /// <summary>
    /// Runs one query. Rows stream: nothing but a batch is held in memory. The session is busy until the result is disposed.
    /// </summary>
    /// <param name="sql">One <c>SELECT</c>, or what the warehouse accepts in its place; a trailing semicolon is allowed.</param>
    /// <param name="cancellationToken">Interrupts the query.</param>
    /// <exception cref="Contracts.Errors.CodegenException">The warehouse refused it (CG3003) or is out of memory or space
    /// (CG3004).</exception>
    Task<QueryResult> QueryAsync(string sql, CancellationToken cancellationToken);

    /// <summary>
    /// The first row of a query of ours that gives whole numbers. Faster than <see cref="QueryAsync"/>, which makes sure that the text is
    /// one query and describes its columns.
    /// </summary>
    /// <param name="sql">One <c>SELECT</c> that gives a row.</param>
    /// <param name="cancellationToken">Interrupts the query.</param>
    /// <exception cref="Contracts.Errors.CodegenException">The warehouse refused it (CG3003) or is out of memory or space
    /// (CG3004).</exception>
    Task<IReadOnlyList<long>> ReadNumbersAsync(string sql, CancellationToken cancellationToken);

    /// <summary>
    /// Begins a transaction: what the session does until it ends is visible to others entirely or not at all. They don't nest.
    /// </summary>
    /// <param name="cancellationToken">Stops the attempt.</param>
    Task<IWarehouseTransaction> BeginAsync(CancellationToken cancellationToken);
}
