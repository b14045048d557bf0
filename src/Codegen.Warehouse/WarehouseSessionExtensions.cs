namespace Codegen.Warehouse;

/// <summary>Small results, held in memory.</summary>
public static class WarehouseSessionExtensions
{
    /// <summary>All rows of a query that is known to be small.</summary>
    /// <param name="session">The session.</param>
    /// <param name="sql">The query.</param>
    /// <param name="cancellationToken">Interrupts the query.</param>
    public static async Task<IReadOnlyList<IReadOnlyList<string?>>> ReadAsync(
        this IWarehouseSession session, string sql, CancellationToken cancellationToken)
    {
        await using var result = await session.QueryAsync(sql, cancellationToken);
        List<IReadOnlyList<string?>> rows = [];
        await foreach (var row in result.Rows.WithCancellation(cancellationToken))
            rows.Add(row);
        return rows;
    }

    /// <summary>The first value of a query's first row; null where there is no row or the value is null.</summary>
    /// <param name="session">The session.</param>
    /// <param name="sql">The query.</param>
    /// <param name="cancellationToken">Interrupts the query.</param>
    public static async Task<string?> ReadValueAsync(this IWarehouseSession session, string sql, CancellationToken cancellationToken)
    {
        await using var result = await session.QueryAsync(sql, cancellationToken);
        await foreach (var row in result.Rows.WithCancellation(cancellationToken))
            return row[0];
        return null;
    }
}
