using Codegen.Contracts.Schemas;
using Codegen.Warehouse;
using Codegen.Warehouse.RawTables;

namespace Codegen.Loading;

/// <summary>Makes raw tables what the connectors say that they are: creates them, adds columns, and refuses what needs a rebuild.</summary>
internal sealed class RawTableCatalog(IWarehouseSession session)
{
    private readonly RawTableSql _sql = session.Dialect.RawTables;

    /// <summary>Creates the load log where it is missing.</summary>
    public async Task CreateLogAsync(CancellationToken cancellationToken)
    {
        foreach (var statement in _sql.CreateLoadLog())
            await session.ExecuteAsync(statement, cancellationToken);
    }

    /// <summary>Creates a table where it is missing.</summary>
    public Task CreateAsync(RawTable table, CancellationToken cancellationToken) =>
        session.ExecuteAsync(_sql.Create(table, table.Relation, ifMissing: true), cancellationToken);

    /// <summary>The columns that the document has gained since the table was created.</summary>
    /// <exception cref="Contracts.Errors.CodegenException">CG3011: a column's type has changed.</exception>
    public async Task<IReadOnlyList<Column>> FindAddedAsync(RawTable table, CancellationToken cancellationToken)
    {
        var types = await ReadTypesAsync(table.Relation, cancellationToken);
        foreach (var (column, type) in Changed(table, types))
            throw LoadingErrors.TypeChanged(table.Relation, table.Stream, column, type, session.Dialect.TypeOf(column.Type));
        return [.. table.Schema.Columns.Where(column => !types.ContainsKey(column.Name))];
    }

    /// <summary>Adds columns with the values that <c>_extra</c> kept for them; false, and nothing done, where these would be rounded.</summary>
    public async Task<bool> TryAddAsync(RawTable table, IReadOnlyList<Column> columns, CancellationToken cancellationToken)
    {
        if (await session.ReadValueAsync(_sql.CountRounded(table, columns), cancellationToken) != "0")
            return false;
        await using var transaction = await session.BeginAsync(cancellationToken);
        foreach (var statement in _sql.AddColumns(table, columns))
            await session.ExecuteAsync(statement, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>The columns whose type differs from the table's, with the table's type.</summary>
    public IEnumerable<(Column Column, string Type)> Changed(RawTable table, IReadOnlyDictionary<string, string> types) =>
        from column in table.Schema.Columns
        where types.TryGetValue(column.Name, out var type) && type != session.Dialect.TypeOf(column.Type)
        select (column, types[column.Name]);

    /// <summary>The types of a table's columns by name; empty where there is no such table.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ReadTypesAsync(Relation table, CancellationToken cancellationToken)
    {
        var rows = await session.ReadAsync(_sql.ReadColumns(table), cancellationToken);
        return rows.ToDictionary(row => row[0]!, row => row[1]!, StringComparer.OrdinalIgnoreCase);
    }
}
