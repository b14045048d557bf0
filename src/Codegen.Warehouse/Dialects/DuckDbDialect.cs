using Codegen.Contracts.Schemas;
using Codegen.Warehouse.RawTables;
using Codegen.Warehouse.RawTables.DuckDb;

namespace Codegen.Warehouse.Dialects;

/// <summary>DuckDB 1.5's SQL.</summary>
public sealed class DuckDbDialect : SqlDialect
{
    private DuckDbDialect() => RawTables = new DuckDbRawTableSql(this);

    /// <summary>The dialect; it has no state.</summary>
    public static DuckDbDialect Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "duckdb";

    /// <inheritdoc/>
    public override WarehouseCapabilities Capabilities { get; } =
        new() { TransactionalDdl = true, LoadsLocalFiles = true, FilesPerLoad = 32 };

    /// <inheritdoc/>
    public override RawTableSql RawTables { get; }

    /// <inheritdoc/>
    public override string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Text => "VARCHAR",
        ColumnType.Integer => "BIGINT",
        ColumnType.Decimal => "DECIMAL(38,12)",
        ColumnType.Double => "DOUBLE",
        ColumnType.Boolean => "BOOLEAN",
        ColumnType.Timestamp => "TIMESTAMP WITH TIME ZONE",
        ColumnType.Date => "DATE",
        ColumnType.Json => "JSON",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    /// <inheritdoc/>
    public override string Literal(string text) => $"'{SqlText.Checked(text, "literal").Replace("'", "''", StringComparison.Ordinal)}'";
}
