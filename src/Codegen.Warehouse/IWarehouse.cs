namespace Codegen.Warehouse;

/// <summary>A warehouse that can be opened. One instance a profile.</summary>
public interface IWarehouse
{
    /// <summary>How this warehouse spells its SQL.</summary>
    SqlDialect Dialect { get; }

    /// <summary>Opens a session.</summary>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <exception cref="Contracts.Errors.CodegenException">Another process holds the warehouse (CG3001), or it can't be opened
    /// (CG3002).</exception>
    Task<IWarehouseSession> OpenAsync(CancellationToken cancellationToken);
}
