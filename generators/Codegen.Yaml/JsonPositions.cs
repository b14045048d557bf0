using System.Text.Json;

namespace Codegen.Yaml;

/// <summary>
/// Finds where JSON pointers lead in UTF-8 JSON, all in one forward pass, so that nothing is kept for what nobody asks about.
/// </summary>
internal static class JsonPositions
{
    public static IReadOnlyDictionary<string, Mark> Find(byte[] utf8, IEnumerable<string> pointers)
    {
        var root = PointerTree.Of(pointers);
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
        reader.Read();
        Visit(ref reader, root, reader.TokenStartIndex);
        var lines = new LineCounter(utf8);
        var marks = new Dictionary<string, Mark>(StringComparer.Ordinal);
        foreach (var (pointer, offset) in root.Found().OrderBy(found => found.Offset))
            marks[pointer] = lines.At(offset);
        return marks;
    }

    /// <summary>Notes the place of a wanted value and goes on to the wanted ones in it. A property is placed at its name.</summary>
    private static void Visit(ref Utf8JsonReader reader, PointerTree wanted, long offset)
    {
        wanted.Offset = offset;
        if (wanted.IsLeaf)
        {
            reader.Skip();
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var start = reader.TokenStartIndex;
                var child = wanted.Child(NameOf(ref reader));
                reader.Read();
                if (child is null)
                    reader.Skip();
                else
                    Visit(ref reader, child, start);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
            {
                if (wanted.Child(index.ToString(System.Globalization.CultureInfo.InvariantCulture)) is { } child)
                    Visit(ref reader, child, reader.TokenStartIndex);
                else
                    reader.Skip();
            }
        }
    }

    private static string NameOf(ref Utf8JsonReader reader) => JsonTree.TextOf(ref reader);
}
