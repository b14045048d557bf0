using Codegen.Contracts.Schemas;

namespace Codegen.Generators.Models;

/// <summary>The types of a raw table's columns, as DuckDB spells them.</summary>
internal static class RawTypes
{
    /// <summary>The type of a record's column.</summary>
    public static string Of(ColumnType type) => type switch
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

    /// <summary>The type of one of our own columns.</summary>
    public static string Of(string column) => Of(column switch
    {
        SystemColumns.Version or SystemColumns.At => ColumnType.Timestamp,
        SystemColumns.Load or SystemColumns.Sequence or SystemColumns.Commit or SystemColumns.Row => ColumnType.Integer,
        SystemColumns.Extra => ColumnType.Json,
        _ => ColumnType.Text,
    });
}
