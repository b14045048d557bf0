using System.Text.Json;
using System.Text.Json.Serialization;
using Codegen.Contracts.Records;
using Codegen.Testing;

namespace Codegen.Ingestion.Tests.Provider;

/// <summary>A reader with a hook, as a generated one is that somebody wrote <c>OnRecord</c> for.</summary>
public sealed class HookedReader(Action<HookedReader.Item> hook) : IStreamReader
{
    private readonly SchemaReader _reader = new(TestConnector.Schema);

    /// <summary>The names that the hook has seen, in order.</summary>
    public List<string> Seen { get; } = [];

    public void Read(ref Utf8JsonReader reader, RecordScan scan) => _reader.Read(ref reader, scan);

    public void Observe(ReadOnlySpan<byte> record, RecordObservation observation) => OnRecord(observation.Read<Item>(record));

    private void OnRecord(Item item)
    {
        Seen.Add($"{item.Id}{item.Name}");
        hook(item);
    }

    public sealed class Item
    {
        [JsonPropertyName("id")]
        public long Id { get; init; }

        [JsonPropertyName("name")]
        public string? Name { get; init; }

        [JsonPropertyName("amount")]
        public long? Amount { get; init; }
    }
}
