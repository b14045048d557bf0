using System.Text;
using System.Text.Json;
using Codegen.Contracts.Records;
using Codegen.Contracts.Schemas;
using Codegen.Testing;

namespace Codegen.Contracts.Tests.Records;

/// <summary>A record that was read by its schema, and what the scan says of it as text.</summary>
internal sealed class Scan
{
    private readonly byte[] _page;
    private readonly RecordScan _scan;

    private Scan(byte[] page, RecordScan scan)
    {
        _page = page;
        _scan = scan;
    }

    public RecordProblem Problem => _scan.Problem;

    public int Repaired => _scan.Repaired;

    public string Record => Text(_scan.Start, _scan.Length);

    public IReadOnlyList<string> Extra => Fields(_scan.Extra);

    public IReadOnlyList<string> Unfit => Fields(_scan.Unfit);

    public IReadOnlyList<string> Exact => Fields(_scan.Exact);

    public IReadOnlyList<string> ExtraValues => Values(_scan.Extra);

    /// <summary>The names of the fields that don't fit, unescaped.</summary>
    public IReadOnlyList<string> UnfitNames => Names(_scan.Unfit);

    /// <summary>The names of the fields that are kept exactly, unescaped.</summary>
    public IReadOnlyList<string> ExactNames => Names(_scan.Exact);

    public string Value(int ordinal) => Text(_scan.Value(ordinal).ValueStart, _scan.Value(ordinal).ValueLength);

    public string? KeyText(int ordinal)
    {
        var destination = new byte[_scan.Value(ordinal).ValueLength];
        return _scan.TryCopyText(_page, ordinal, destination, out var written) ? Encoding.UTF8.GetString(destination, 0, written) : null;
    }

    public static Scan Read(string record, params Column[] columns) => Read(Encoding.UTF8.GetBytes(record), new() { Columns = columns });

    public static Scan Read(byte[] page, StreamSchema schema)
    {
        var scan = new RecordScan(schema.Columns.Count);
        var reader = new Utf8JsonReader(page, isFinalBlock: true, new JsonReaderState(RecordScan.ReaderOptions));
        reader.Read();
        new SchemaReader(schema).Read(ref reader, scan);
        Assert.Equal(reader.BytesConsumed, scan.Start + scan.Length);
        Assert.False(reader.Read());
        scan.Repair(page);
        return new Scan(page, scan);
    }

    public static Column Column(string field, ColumnType type) => new() { Field = field, Name = field, Type = type };

    private string Text(int start, int length) => Encoding.UTF8.GetString(_page, start, length);

    private List<string> Values(ReadOnlySpan<FieldSlice> slices)
    {
        List<string> values = [];
        foreach (var slice in slices)
            values.Add(Text(slice.ValueStart, slice.ValueLength));
        return values;
    }

    private List<string> Names(ReadOnlySpan<FieldSlice> slices)
    {
        List<string> names = [];
        foreach (var slice in slices)
            names.Add(JsonDocument.Parse($"\"{Text(slice.NameStart, slice.NameLength)}\"").RootElement.GetString()!);
        return names;
    }

    private List<string> Fields(ReadOnlySpan<FieldSlice> slices)
    {
        List<string> fields = [];
        foreach (var slice in slices)
            fields.Add($"{Text(slice.NameStart, slice.NameLength)}={Text(slice.ValueStart, slice.ValueLength)}");
        return fields;
    }
}
