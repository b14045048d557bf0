using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using Codegen.Contracts.Connectors;
using Codegen.Ingestion.Http;
using Codegen.Ingestion.Pages;
using Codegen.Ingestion.Planning;

namespace Codegen.Ingestion.Parents;

/// <summary>Takes from each parent record the values that its children's requests need, once for each distinct parent.</summary>
internal sealed class ParentKeys(ParentDefinition parent) : IRecordSink
{
    private readonly SeekPath[] _fields = [.. parent.Bindings.Select(binding => new SeekPath(binding.Field))];
    private readonly List<string[]> _found = [];
    private readonly HashSet<UInt128> _known = [];

    /// <summary>The values, in the order in which the parents came.</summary>
    public IReadOnlyList<string[]> Found => _found;

    /// <summary>Parent records that lack a value. The parent stream's own run sets them aside.</summary>
    public int Unreadable { get; private set; }

    public void Begin(FetchedPage page)
    {
    }

    public ulong Take(Span<byte> page, ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        var start = (int)json.TokenStartIndex;
        json.Skip();
        ReadOnlySpan<byte> record = page[start..(int)json.BytesConsumed];
        var values = new string[_fields.Length];
        for (var index = 0; index < values.Length; index++)
            values[index] = JsonScalar.Text(_fields[index].Find(record)) ?? "";
        if (values.Any(value => value.Length == 0))
        {
            Unreadable++;
            return XxHash3.HashToUInt64(record);
        }

        var hash = XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(PartitionText.Join(values)));
        if (_known.Add(hash))
            _found.Add(values);
        return (ulong)hash;
    }
}
