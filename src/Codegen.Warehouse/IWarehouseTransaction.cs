namespace Codegen.Warehouse;

/// <summary>A transaction of a session. Disposed without a commit, it is rolled back.</summary>
public interface IWarehouseTransaction : IAsyncDisposable
{
    /// <summary>Makes everything since the beginning durable and visible at once.</summary>
    /// <param name="cancellationToken">Stops waiting; what was done may or may not be committed, the load log says.</param>
    Task CommitAsync(CancellationToken cancellationToken);
}
