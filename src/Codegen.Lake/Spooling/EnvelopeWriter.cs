using System.Text;
using Codegen.Contracts.Records;

namespace Codegen.Lake.Spooling;

/// <summary>
/// Writes one record as a line: <c>{"_c":{…},"record":…}</c> and a newline. What repeats from record to record is formatted once.
/// </summary>
internal sealed class EnvelopeWriter
{
    /// <summary>An upper bound of what a line has besides its names and values.</summary>
    private const int FrameBytes = 512;

    private string? _partition;
    private byte[] _partitionJson = [];
    private long _atTicks = -1;
    private readonly byte[] _at = new byte[InstantText.Length];

    /// <summary>The most bytes that the record's line can take.</summary>
    public static long MaxBytes(in LandingRecord record, RecordScan scan)
    {
        var bytes = FrameBytes + scan.Length + JsonBytes.MaxEscaped(record.Partition.Length * 3L) + JsonBytes.MaxEscaped(record.Key.Length);
        foreach (var field in scan.Extra)
            bytes += field.NameLength + field.ValueLength + 4L;
        foreach (var field in scan.Unfit)
            bytes += field.NameLength + JsonBytes.MaxEscaped(field.ValueLength) + 16;
        foreach (var field in scan.Exact)
            bytes += field.NameLength + JsonBytes.MaxEscaped(field.ValueLength) + 16;
        return bytes;
    }

    /// <summary>Writes the line.</summary>
    /// <param name="destination">At least <see cref="MaxBytes"/> long.</param>
    /// <param name="row">The line's place in its file, from 0.</param>
    /// <param name="record">What is known besides the record's bytes.</param>
    /// <param name="scan">Where the record stands in the page, and what was found in it.</param>
    /// <param name="page">The page.</param>
    /// <returns>The line's length.</returns>
    public int Write(Span<byte> destination, long row, in LandingRecord record, RecordScan scan, ReadOnlySpan<byte> page)
    {
        var bytes = page.Slice(scan.Start, scan.Length);
        var line = new Utf8Line(destination);
        line.Add("{\"_c\":{\"row\":"u8);
        line.Add(row);
        line.Add(record.Op == RecordOp.Delete ? ",\"op\":\"delete\",\"origin\":\""u8 : ",\"op\":\"upsert\",\"origin\":\""u8);
        line.Add(record.Origin == RecordOrigin.Changes ? "changes\",\"partition\":\""u8 : "list\",\"partition\":\""u8);
        line.Add(PartitionJson(record.Partition));
        line.Add("\",\"version\":\""u8);
        line.Add(record.Version);
        line.Add("\",\"at\":\""u8);
        line.Add(At(record.At));
        line.Add("\",\"hash\":\""u8);
        line.AddHash(bytes);
        line.Add("\""u8);
        AddKey(ref line, record.Key);
        AddRaw(ref line, scan.Extra, page);
        AddTexts(ref line, ",\"unfit\":{"u8, scan.Unfit, scan.WholeRecord, page);
        AddTexts(ref line, ",\"exact\":{"u8, scan.Exact, scan.WholeRecord, page);
        AddRepaired(ref line, scan.Repaired);
        line.Add("},\"record\":"u8);
        line.Add(bytes);
        line.Add("}\n"u8);
        return line.Length;
    }

    private static void AddKey(ref Utf8Line line, ReadOnlySpan<byte> key)
    {
        if (key.IsEmpty)
            return;
        line.Add(",\"key\":\""u8);
        line.AddEscaped(key);
        line.Add("\""u8);
    }

    private static void AddRepaired(ref Utf8Line line, int repaired)
    {
        if (repaired == 0)
            return;
        line.Add(",\"fixed\":"u8);
        line.Add(repaired);
    }

    /// <summary>Fields as they stand in the record.</summary>
    private static void AddRaw(ref Utf8Line line, ReadOnlySpan<FieldSlice> fields, ReadOnlySpan<byte> page)
    {
        if (fields.IsEmpty)
            return;
        line.Add(",\"extra\":{"u8);
        for (var i = 0; i < fields.Length; i++)
        {
            AddName(ref line, i, page.Slice(fields[i].NameStart, fields[i].NameLength));
            line.Add(page.Slice(fields[i].ValueStart, fields[i].ValueLength));
        }

        line.Add("}"u8);
    }

    /// <summary>Fields as text: a string's own, else the JSON text. Without a name of its own the field is the whole record's.</summary>
    private static void AddTexts(
        ref Utf8Line line, ReadOnlySpan<byte> start, ReadOnlySpan<FieldSlice> fields, bool isWhole, ReadOnlySpan<byte> page)
    {
        if (fields.IsEmpty)
            return;
        line.Add(start);
        for (var i = 0; i < fields.Length; i++)
        {
            AddName(ref line, i, isWhole ? "value"u8 : page.Slice(fields[i].NameStart, fields[i].NameLength));
            var value = page.Slice(fields[i].ValueStart, fields[i].ValueLength);
            if (value[0] == '"')
            {
                line.Add(value);
                continue;
            }

            line.Add("\""u8);
            line.AddEscaped(value);
            line.Add("\""u8);
        }

        line.Add("}"u8);
    }

    private static void AddName(ref Utf8Line line, int index, ReadOnlySpan<byte> name)
    {
        line.Add(index == 0 ? "\""u8 : ",\""u8);
        line.Add(name);
        line.Add("\":"u8);
    }

    private ReadOnlySpan<byte> PartitionJson(string partition)
    {
        if (!string.Equals(partition, _partition, StringComparison.Ordinal))
        {
            var text = Encoding.UTF8.GetBytes(partition);
            var json = new byte[JsonBytes.MaxEscaped(text.Length)];
            _partitionJson = json[..JsonBytes.Escape(text, json)];
            _partition = partition;
        }

        return _partitionJson;
    }

    private ReadOnlySpan<byte> At(DateTimeOffset at)
    {
        if (at.UtcTicks != _atTicks)
        {
            InstantText.Write(at, _at);
            _atTicks = at.UtcTicks;
        }

        return _at;
    }
}
