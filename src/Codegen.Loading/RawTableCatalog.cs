using Codegen.Contracts.Schemas;
using Codegen.Warehouse;
using Codegen.Warehouse.RawTables;

namespace Codegen.Loading;

/// <summary>Makes raw tables what the connectors say that they are: creates them, adds columns, and refuses what needs a rebuild.</summary>
internal sealed class RawTableCatalog(IWarehouseSession session)
{
    private readonly RawTableSql _sql = session.Dialect.RawTables;
    private ILookup<string, (string Column, string Type)> _types = Array.Empty<string>().ToLookup(name => name, name => (name, name));

    /// <summary>Creates the load log where it is missing.</summary>
    public async Task CreateLogAsync(CancellationToken cancellationToken)
    {
        foreach (var statement in _sql.CreateLoadLog())
            await session.ExecuteAsync(statement, cancellationToken);
    }

    /// <summary>Creates the tables that are missing, all at once.</summary>
    public async Task CreateAsync(IReadOnlyList<RawTable> tables, CancellationToken cancellationToken)
    {
        _types = await ReadAsync(cancellationToken);
        var missing = tables.Where(table => !_types.Contains(table.Relation.Name)).ToList();
        if (missing.Count == 0)
            return;
        await using var transaction = await session.BeginAsync(cancellationToken);
        foreach (var table in missing)
            await session.ExecuteAsync(_sql.Create(table, table.Relation, ifMissing: true), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        _types = await ReadAsync(cancellationToken);
    }

    /// <summary>The columns that the document has gained since the table was created.</summary>
    /// <exception cref="Contracts.Errors.CodegenException">CG3011: a column's type has changed.</exception>
    public IReadOnlyList<Column> FindAdded(RawTable table)
    {
        foreach (var (column, type) in FindChanged(table))
            throw LoadingErrors.TypeChanged(table.Relation, table.Stream, column, type, session.Dialect.TypeOf(column.Type));
        var types = TypesOf(table);
        return [.. table.Schema.Columns.Where(column => !types.ContainsKey(column.Name))];
    }

    /// <summary>The columns whose type differs from the table's, with the table's type.</summary>
    public IEnumerable<(Column Column, string Type)> FindChanged(RawTable table)
    {
        var types = TypesOf(table);
        return from column in table.Schema.Columns
               where types.TryGetValue(column.Name, out var type) && type != session.Dialect.TypeOf(column.Type)
               select (column, types[column.Name]);
    }

    /// <summary>
    /// Adds columns with the values that <c>_extra</c> kept for them; false, and nothing done, where these would be rounded.
    /// </summary>
    public async Task<bool> TryAddAsync(RawTable table, IReadOnlyList<Column> columns, CancellationToken cancellationToken)
    {
        if (await session.ReadValueAsync(_sql.CountRounded(table, columns), cancellationToken) != "0")
            return false;
        await using var transaction = await session.BeginAsync(cancellationToken);
        foreach (var statement in _sql.AddColumns(table, columns))
            await session.ExecuteAsync(statement, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await RefreshAsync(cancellationToken);
        return true;
    }

    /// <summary>To be called when a table has been changed.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken) => _types = await ReadAsync(cancellationToken);

    private Dictionary<string, string> TypesOf(RawTable table) =>
        _types[table.Relation.Name].ToDictionary(column => column.Column, column => column.Type, StringComparer.OrdinalIgnoreCase);

    private async Task<ILookup<string, (string Column, string Type)>> ReadAsync(CancellationToken cancellationToken)
    {
        var rows = await session.ReadAsync(_sql.ReadColumns(RawTable.SchemaName), cancellationToken);
        return rows.ToLookup(row => row[0]!, row => (row[1]!, row[2]!), StringComparer.OrdinalIgnoreCase);
    }
}
