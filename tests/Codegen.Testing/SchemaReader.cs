using System.Text;
using System.Text.Json;
using Codegen.Contracts.Records;
using Codegen.Contracts.Schemas;

namespace Codegen.Testing;

/// <summary>Reads records by their schema: does what a generated reader does, without generated code.</summary>
/// <param name="schema">The stream's columns.</param>
public sealed class SchemaReader(StreamSchema schema) : IStreamReader
{
    /// <inheritdoc />
    public void Read(ref Utf8JsonReader reader, RecordScan scan)
    {
        if (schema.WholeRecord)
        {
            scan.Whole(ref reader);
            return;
        }

        scan.Begin(ref reader);
        while (scan.NextField(ref reader, out var name))
            ReadField(ref reader, scan, Encoding.UTF8.GetString(name));
    }

    private void ReadField(ref Utf8JsonReader reader, RecordScan scan, string name)
    {
        for (var ordinal = 0; ordinal < schema.Columns.Count; ordinal++)
        {
            var column = schema.Columns[ordinal];
            if (column.InExtra || column.Field != name)
                continue;
            ReadValue(ref reader, scan, column, ordinal);
            return;
        }

        scan.Undeclared(ref reader);
    }

    private static void ReadValue(ref Utf8JsonReader reader, RecordScan scan, Column column, int ordinal)
    {
        switch (column.Type)
        {
            case ColumnType.Text when column.Union:
                scan.Union(ref reader, ordinal);
                break;
            case ColumnType.Text:
                scan.Text(ref reader, ordinal);
                break;
            case ColumnType.Integer:
                scan.Integer(ref reader, ordinal);
                break;
            case ColumnType.Decimal:
                scan.Decimal(ref reader, ordinal);
                break;
            case ColumnType.Double:
                scan.Double(ref reader, ordinal);
                break;
            case ColumnType.Boolean:
                scan.Boolean(ref reader, ordinal);
                break;
            case ColumnType.Timestamp:
                scan.Timestamp(ref reader, ordinal);
                break;
            case ColumnType.Date:
                scan.Date(ref reader, ordinal);
                break;
            default:
                scan.Json(ref reader, ordinal);
                break;
        }
    }
}
