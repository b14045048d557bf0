using System.Text;
using System.Text.Json;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Records;

namespace Codegen.Ingestion.Pages;

/// <summary>A way into a JSON object, ready to be gone many times.</summary>
internal sealed class SeekPath(IEnumerable<string> names)
{
    private readonly byte[][] _names = [.. names.Select(Encoding.UTF8.GetBytes)];

    public SeekPath(FieldPath path)
        : this(path.Names)
    {
    }

    /// <summary>The JSON text of the value at the path; empty where there is none.</summary>
    /// <param name="json">A JSON value's text.</param>
    public ReadOnlySpan<byte> Find(ReadOnlySpan<byte> json)
    {
        if (_names.Length == 0)
            return json;
        if (json.IsEmpty || json[0] != '{')
            return [];
        var reader = new Utf8JsonReader(json, RecordScan.ReaderOptions);
        reader.Read();
        return Find(ref reader, json);
    }

    private ReadOnlySpan<byte> Find(scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        var depth = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(_names[depth]);
            reader.Read();
            if (found && ++depth == _names.Length)
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                return json[start..(int)reader.BytesConsumed];
            }

            if (found && reader.TokenType != JsonTokenType.StartObject)
                return [];
            if (!found)
                reader.Skip();
        }

        return [];
    }
}
