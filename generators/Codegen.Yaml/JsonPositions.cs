using System.Text.Json;

namespace Codegen.Yaml;

/// <summary>Finds where a JSON pointer leads in UTF-8 JSON by one forward pass, so that nothing is kept for what nobody asks about.</summary>
internal static class JsonPositions
{
    public static Mark Find(byte[] utf8, string pointer)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
        reader.Read();
        var found = reader.TokenStartIndex;
        foreach (var segment in Pointer.Split(pointer))
        {
            if (!Enter(ref reader, segment, ref found))
                break;
        }

        return JsonText.MarkOf(utf8, found);
    }

    /// <summary>Moves to the child of a name. A property is placed at its name, which is what a person looks for.</summary>
    private static bool Enter(ref Utf8JsonReader reader, string segment, ref long found)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var start = reader.TokenStartIndex;
                var wanted = reader.ValueTextEquals(segment);
                reader.Read();
                if (wanted)
                {
                    found = start;
                    return true;
                }

                reader.Skip();
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray && int.TryParse(segment, out var index))
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (index-- == 0)
                {
                    found = reader.TokenStartIndex;
                    return true;
                }

                reader.Skip();
            }
        }

        return false;
    }
}
