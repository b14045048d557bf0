using System.Text.Json;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Records;
using Codegen.Ingestion.Http;
using Codegen.Ingestion.Paging;

namespace Codegen.Ingestion.Pages;

/// <summary>
/// Walks one page from its first byte to its last: gives its records to a sink, and notes what the page says about the walk. Reused from
/// page to page of one walk; not safe for concurrent use.
/// </summary>
/// <param name="stream">The endpoint's stream.</param>
/// <param name="sink">Takes the records.</param>
internal sealed class PageReader(StreamDefinition stream, IRecordSink sink)
{
    private readonly IReadOnlyList<string> _records = stream.Records.Path.Names;
    private readonly IReadOnlyList<string>? _more = stream.Paging.More?.Names;
    private readonly SeekPath? _id = stream.Paging.Field is { } field ? new SeekPath(field) : null;
    private readonly RecentKeys _keys = new();
    private byte[] _name = new byte[256];
    private Uri _address = null!;
    private int _count;
    private int _lastStart;
    private int _lastEnd;
    private bool _found;
    private bool? _isMore;

    /// <summary>Reads a page.</summary>
    /// <exception cref="Contracts.Errors.CodegenException">CG1301, CG1302: it is no page of this stream.</exception>
    public PageFacts Read(FetchedPage page)
    {
        (_address, _count, _found, _isMore) = (page.Request.Address, 0, false, null);
        var bytes = SkipMark(page.Bytes);
        if (bytes.IsEmpty)
            throw PageErrors.Empty(stream.Name, _address);
        sink.Begin(page);
        try
        {
            Walk(bytes);
        }
        catch (JsonException fault)
        {
            throw PageErrors.NotJson(stream.Name, _address, fault);
        }

        var (hash, hasFresh) = _keys.EndPage();
        return new PageFacts { Records = _count, More = _isMore, Hash = hash, HasFresh = hasFresh, LastId = LastId(bytes) };
    }

    private void Walk(Span<byte> page)
    {
        var reader = new Utf8JsonReader(page, RecordScan.ReaderOptions);
        reader.Read();
        if (_records.Count == 0)
            Records(page, ref reader);
        else if (reader.TokenType == JsonTokenType.StartObject)
            Descend(page, ref reader, 0, true, _more is not null);
        if (!_found)
            throw PageErrors.NoRecords(stream.Name, _address, stream.Records, "nothing");
        while (reader.Read())
        {
            // Nothing may follow; the reader fails where something does.
        }
    }

    /// <summary>Goes through an object on the way to the records, to the flag, or to both.</summary>
    private void Descend(Span<byte> page, ref Utf8JsonReader reader, int depth, bool toRecords, bool toMore)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isRecords = toRecords && depth < _records.Count && reader.ValueTextEquals(_records[depth]);
            var isMore = toMore && depth < _more!.Count && reader.ValueTextEquals(_more[depth]);
            reader.Read();
            if (isRecords && depth == _records.Count - 1)
                Records(page, ref reader);
            else if (isMore && depth == _more!.Count - 1)
                _isMore = Flag(ref reader);
            else if ((isRecords || isMore) && reader.TokenType == JsonTokenType.StartObject)
                Descend(page, ref reader, depth + 1, isRecords, isMore);
            else
                reader.Skip();
        }
    }

    private static bool? Flag(ref Utf8JsonReader reader)
    {
        bool? flag = reader.TokenType is JsonTokenType.True or JsonTokenType.False ? reader.GetBoolean() : null;
        reader.Skip();
        return flag;
    }

    private void Records(Span<byte> page, ref Utf8JsonReader reader)
    {
        var expected = stream.Records.Shape == RecordsShape.List ? JsonTokenType.StartArray : JsonTokenType.StartObject;
        if (_found)
            throw PageErrors.NoRecords(stream.Name, _address, stream.Records, "two values");
        if (reader.TokenType != expected && !(stream.Records.Shape == RecordsShape.Object && stream.Schema.WholeRecord))
            throw PageErrors.NoRecords(stream.Name, _address, stream.Records, Describe(reader.TokenType));
        _found = true;
        if (stream.Records.Shape == RecordsShape.Object)
            Record(page, ref reader, []);
        else if (stream.Records.Shape == RecordsShape.List)
            Elements(page, ref reader);
        else
            Properties(page, ref reader);
    }

    private void Elements(Span<byte> page, ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            Record(page, ref reader, []);
    }

    private void Properties(Span<byte> page, ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (_name.Length < reader.ValueSpan.Length)
                _name = new byte[reader.ValueSpan.Length * 2];
            var length = JsonText.Unescape(reader.ValueSpan, _name);
            reader.Read();
            Record(page, ref reader, _name.AsSpan(0, length));
        }
    }

    private void Record(Span<byte> page, ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        _lastStart = (int)reader.TokenStartIndex;
        _keys.Add(sink.Take(page, ref reader, name));
        _lastEnd = (int)reader.BytesConsumed;
        _count++;
    }

    private string? LastId(ReadOnlySpan<byte> page) =>
        _id is not null && _count > 0 ? JsonScalar.Text(_id.Find(page[_lastStart.._lastEnd])) : null;

    private static Span<byte> SkipMark(Span<byte> page)
    {
        var text = page.StartsWith("\uFEFF"u8) ? page[3..] : page;
        return text.TrimStart(" \t\r\n"u8);
    }

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };
}
