using System.Data.Common;
using System.Runtime.CompilerServices;
using Codegen.Warehouse.Dialects;
using DuckDB.NET.Data;

namespace Codegen.Warehouse.DuckDb;

/// <summary>A connection to a DuckDB file.</summary>
internal sealed class DuckDbSession(DuckDBConnection connection) : IWarehouseSession
{
    public SqlDialect Dialect => DuckDbDialect.Instance;

    public async Task<long> ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            return Math.Max(0, await command.ExecuteNonQueryAsync(cancellationToken));
        }
        catch (DuckDBException fault)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw DuckDbErrors.OfStatement(fault);
        }
    }

    public async Task<QueryResult> QueryAsync(string sql, CancellationToken cancellationToken)
    {
        var query = sql.TrimEnd().TrimEnd(';');
        DuckDBCommand? command = null;
        try
        {
            await DuckDbQueryCheck.RunAsync(connection, query, cancellationToken);
            var columns = await DescribeAsync(query, cancellationToken);
            command = connection.CreateCommand();
            command.UseStreamingMode = true;
            command.CommandText = DuckDbText.Wrap(query, columns);
            var reader = await command.ExecuteReaderAsync(cancellationToken);
            return new QueryResult(columns, ReadAsync(reader, columns.Count, cancellationToken), () => CloseAsync(command, reader));
        }
        catch (DuckDBException fault)
        {
            if (command is not null)
                await command.DisposeAsync();
            cancellationToken.ThrowIfCancellationRequested();
            throw DuckDbErrors.OfQuery(fault);
        }
    }

    public async Task<IReadOnlyList<long>> ReadNumbersAsync(string sql, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetInt64)];
        }
        catch (DuckDBException fault)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw DuckDbErrors.OfStatement(fault);
        }
    }

    public async Task<IWarehouseTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        await ExecuteAsync("BEGIN TRANSACTION", cancellationToken);
        return new DuckDbTransaction(this);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task<IReadOnlyList<QueryColumn>> DescribeAsync(string query, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"DESCRIBE SELECT * FROM (\n{query}\n)";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<QueryColumn> columns = [];
        while (await reader.ReadAsync(cancellationToken))
            columns.Add(DuckDbText.Column(reader.GetString(0), reader.GetString(1)));
        return columns;
    }

    private static async IAsyncEnumerable<IReadOnlyList<string?>> ReadAsync(
        DbDataReader reader, int columns, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await MoveAsync(reader, cancellationToken))
        {
            var row = new string?[columns];
            for (var i = 0; i < columns; i++)
                row[i] = await reader.IsDBNullAsync(i, cancellationToken) ? null : reader.GetString(i);
            yield return row;
        }
    }

    /// <summary>A streamed query fails where it is read.</summary>
    private static async Task<bool> MoveAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadAsync(cancellationToken);
        }
        catch (DuckDBException fault)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw DuckDbErrors.OfQuery(fault);
        }
    }

    private static async ValueTask CloseAsync(DuckDBCommand command, DbDataReader reader)
    {
        await reader.DisposeAsync();
        await command.DisposeAsync();
    }
}
