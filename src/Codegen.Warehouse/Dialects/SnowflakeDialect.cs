using Codegen.Contracts.Schemas;
using Codegen.Warehouse.RawTables;
using Codegen.Warehouse.RawTables.Snowflake;

namespace Codegen.Warehouse.Dialects;

/// <summary>Snowflake's SQL. Printed and reviewed as text; no adapter runs it yet.</summary>
public sealed class SnowflakeDialect : SqlDialect
{
    private SnowflakeDialect() => RawTables = new SnowflakeRawTableSql(this);

    /// <summary>The dialect; it has no state.</summary>
    public static SnowflakeDialect Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "snowflake";

    /// <inheritdoc/>
    public override WarehouseCapabilities Capabilities { get; } =
        new() { TransactionalDdl = false, LoadsLocalFiles = false, FilesPerLoad = 1000 };

    /// <inheritdoc/>
    public override RawTableSql RawTables { get; }

    /// <inheritdoc/>
    public override string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Text => "VARCHAR",
        ColumnType.Integer => "NUMBER(19,0)",
        ColumnType.Decimal => "NUMBER(38,12)",
        ColumnType.Double => "FLOAT",
        ColumnType.Boolean => "BOOLEAN",
        ColumnType.Timestamp => "TIMESTAMP_TZ(6)",
        ColumnType.Date => "DATE",
        ColumnType.Json => "VARIANT",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    /// <summary>Writes a text literal. A backslash begins an escape in Snowflake's literals: doubling quotes alone is injectable.</summary>
    /// <param name="text">The text.</param>
    public override string Literal(string text)
    {
        var escaped = SqlText.Checked(text, "literal").Replace("\\", "\\\\", StringComparison.Ordinal);
        return $"'{escaped.Replace("'", "''", StringComparison.Ordinal)}'";
    }
}
