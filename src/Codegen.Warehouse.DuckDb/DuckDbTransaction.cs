namespace Codegen.Warehouse.DuckDb;

/// <summary>A transaction; DuckDB keeps it on the connection, so all there is to know is whether it has ended.</summary>
internal sealed class DuckDbTransaction(DuckDbSession session) : IWarehouseTransaction
{
    private bool _ended;

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        // Whatever comes of it: a commit that fails has rolled back.
        _ended = true;
        await session.ExecuteAsync("COMMIT", cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_ended)
            return;
        _ended = true;
        await session.ExecuteAsync("ROLLBACK", CancellationToken.None);
    }
}
