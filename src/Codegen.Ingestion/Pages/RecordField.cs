using System.Text;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Records;
using Codegen.Contracts.Schemas;

namespace Codegen.Ingestion.Pages;

/// <summary>A field of a record that has been scanned: its column is known already, only what lies below it is sought.</summary>
internal sealed class RecordField
{
    private const int Whole = -1;
    private const int Undeclared = -2;

    private readonly int _ordinal;
    private readonly byte[] _name;
    private readonly SeekPath _rest;

    public RecordField(FieldPath path, StreamSchema schema)
    {
        if (schema.WholeRecord || path.Names.Count == 0)
        {
            (_ordinal, _name, _rest) = (Whole, [], new SeekPath(path));
            return;
        }

        var column = schema.Columns.Select((column, ordinal) => (column, ordinal))
            .FirstOrDefault(pair => pair.column.Field == path.Names[0] && !pair.column.InExtra, (null!, Undeclared));
        (_ordinal, _name, _rest) = (column.Item2, Encoding.UTF8.GetBytes(path.Names[0]), new SeekPath(path.Names.Skip(1)));
    }

    /// <summary>The field's JSON text; empty where the record lacks it.</summary>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> page, RecordScan scan) => _rest.Find(Top(page, scan));

    private ReadOnlySpan<byte> Top(ReadOnlySpan<byte> page, RecordScan scan)
    {
        if (_ordinal == Whole)
            return page.Slice(scan.Start, scan.Length);
        if (_ordinal != Undeclared)
        {
            var value = scan.Value(_ordinal);
            return page.Slice(value.ValueStart, value.ValueLength);
        }

        foreach (var field in scan.Extra)
        {
            if (page.Slice(field.NameStart, field.NameLength).SequenceEqual(_name))
                return page.Slice(field.ValueStart, field.ValueLength);
        }

        return [];
    }
}
