using Codegen.Warehouse.Dialects;
using DuckDB.NET.Data;

namespace Codegen.Warehouse.DuckDb;

/// <summary>
/// A DuckDB file. One process owns it at a time; within the process any number of sessions may be open, all with the settings of the
/// first.
/// </summary>
/// <param name="path">The file; created, with its folder, where it is missing, unless it is opened for reading alone.</param>
/// <param name="options">How it is opened.</param>
public sealed class DuckDbWarehouse(string path, DuckDbOptions options) : IWarehouse
{
    private readonly string _path = System.IO.Path.GetFullPath(path);

    /// <inheritdoc/>
    public SqlDialect Dialect => DuckDbDialect.Instance;

    /// <inheritdoc/>
    public async Task<IWarehouseSession> OpenAsync(CancellationToken cancellationToken)
    {
        if (!options.ReadOnly)
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(_path)!);
        else if (!File.Exists(_path))
            throw WarehouseErrors.CannotOpen(_path, "there is no such file yet; load something first: codegen sync", null);
        var connection = new DuckDBConnection(ConnectionString());
        try
        {
            await connection.OpenAsync(cancellationToken);
            await DuckDbHardening.ApplyAsync(connection, options, cancellationToken);
            return new DuckDbSession(connection);
        }
        catch (DuckDBException fault)
        {
            await connection.DisposeAsync();
            cancellationToken.ThrowIfCancellationRequested();
            throw DuckDbErrors.OfOpening(_path, fault);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private string ConnectionString() => new DuckDBConnectionStringBuilder
    {
        DataSource = _path,
        ["access_mode"] = options.ReadOnly ? "READ_ONLY" : "READ_WRITE",
    }.ConnectionString;
}
