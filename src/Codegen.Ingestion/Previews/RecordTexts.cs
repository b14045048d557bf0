using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using Codegen.Ingestion.Http;
using Codegen.Ingestion.Pages;

namespace Codegen.Ingestion.Previews;

/// <summary>Keeps the first records of a page as text.</summary>
/// <param name="limit">How many.</param>
internal sealed class RecordTexts(int limit) : IRecordSink
{
    private readonly List<string> _texts = [];

    public IReadOnlyList<string> Texts => _texts;

    public void Begin(FetchedPage page)
    {
    }

    public ulong Take(Span<byte> page, ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        var start = (int)json.TokenStartIndex;
        json.Skip();
        ReadOnlySpan<byte> record = page[start..(int)json.BytesConsumed];
        if (_texts.Count < limit)
            _texts.Add(Encoding.UTF8.GetString(record));
        return XxHash3.HashToUInt64(record);
    }
}
