using System.Text;
using System.Text.Json;

namespace Codegen.Yaml;

/// <summary>Builds the positioned tree of a JSON text.</summary>
internal static class JsonTree
{
    public static Node Read(byte[] utf8, ReadLimits limits, out IReadOnlyList<Entry> duplicates)
    {
        var found = new List<Entry>();
        var places = new LineCounter(utf8);
        var reader = new Utf8JsonReader(
            utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, MaxDepth = limits.MaxDepth });
        try
        {
            reader.Read();
            var root = ReadValue(ref reader, places, found);
            duplicates = found;
            return root;
        }
        catch (JsonException error)
        {
            throw JsonText.Positioned(utf8, error);
        }
    }

    private static Node ReadValue(ref Utf8JsonReader reader, LineCounter places, List<Entry> duplicates)
    {
        var start = places.At(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var entries = new EntryList(duplicates);
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var (name, place) = (TextOf(ref reader), places.At(reader.TokenStartIndex));
                    reader.Read();
                    entries.Add(new Entry(name, place, ReadValue(ref reader, places, duplicates)));
                }

                return Node.Mapping(start, entries.ToList());
            case JsonTokenType.StartArray:
                var items = new List<Node>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(ReadValue(ref reader, places, duplicates));
                return Node.Sequence(start, items);
            case JsonTokenType.String:
                return Node.Scalar(NodeKind.String, start, TextOf(ref reader));
            case JsonTokenType.Number:
                return Node.Scalar(NodeKind.Number, start, Encoding.UTF8.GetString(reader.ValueSpan.ToArray()));
            case JsonTokenType.Null:
                return Node.Scalar(NodeKind.Null, start, "");
            default:
                return Node.Scalar(NodeKind.Boolean, start, reader.TokenType == JsonTokenType.True ? "true" : "false");
        }
    }

    public static string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate escape: no .NET text. What the file says is kept as it is written.
            return Encoding.UTF8.GetString(reader.ValueSpan.ToArray());
        }
    }
}
