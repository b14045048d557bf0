using System.IO.Hashing;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Records;

namespace Codegen.Ingestion.Pages;

/// <summary>Finds a record's key: sees that it is there, hashes it for the walk's guards, and writes it out where the loader can't.</summary>
internal sealed class RecordKey(StreamDefinition stream)
{
    private readonly RecordField[] _fields = [.. stream.Key.Select(path => new RecordField(path, stream.Schema))];
    private readonly bool _isName = stream.Records.Shape == RecordsShape.Map && stream.Key.Count == 0;
    private readonly bool _isOutside = stream.Key.Any(path => stream.Schema.WholeRecord || !IsColumn(stream, path));

    /// <summary>A hash of the record's key, or of the record where it has none. A record whose key is missing is rejected.</summary>
    /// <param name="page">The page.</param>
    /// <param name="scan">The record.</param>
    /// <param name="name">The property that holds the record, in a map.</param>
    public ulong Check(ReadOnlySpan<byte> page, RecordScan scan, ReadOnlySpan<byte> name)
    {
        if (_isName)
            return XxHash3.HashToUInt64(name);
        if (_fields.Length == 0 || scan.Problem != RecordProblem.None)
            return XxHash3.HashToUInt64(page.Slice(scan.Start, scan.Length));
        ulong hash = 0;
        foreach (var field in _fields)
        {
            var value = field.Of(page, scan);
            if (!JsonScalar.Is(value))
                scan.Reject(RecordProblem.MissingKey);
            hash = XxHash3.HashToUInt64(value, (long)hash);
        }

        return hash;
    }

    /// <summary>The key as text where it stands outside the record's columns; else empty.</summary>
    public ReadOnlySpan<byte> Outside(ReadOnlySpan<byte> page, RecordScan scan, ReadOnlySpan<byte> name)
    {
        if (_isName)
            return name;
        return _isOutside && scan.Problem == RecordProblem.None ? Encoding.UTF8.GetBytes(Write(page, scan)) : default;
    }

    /// <summary>The loader builds the key from columns; a field that is none travels in the envelope's <c>extra</c>.</summary>
    private static bool IsColumn(StreamDefinition stream, FieldPath path) =>
        path.Names.Count > 0 && stream.Schema.Columns.Any(column => column.Field == path.Names[0] && !column.InExtra);

    private string Write(ReadOnlySpan<byte> page, RecordScan scan)
    {
        var texts = new string[_fields.Length];
        for (var index = 0; index < texts.Length; index++)
            texts[index] = JsonScalar.Text(_fields[index].Of(page, scan))!;
        return texts is [var only] ? only : JsonArray(texts);
    }

    private static string JsonArray(string[] texts)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            foreach (var text in texts)
                writer.WriteStringValue(text);
            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
