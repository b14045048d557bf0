using System.Text;
using System.Text.Json;

namespace Codegen.Yaml;

/// <summary>Writes a tree as JSON. The tree's weight was checked when it was read, so that aliases can't make this run away.</summary>
internal static class NodeWriter
{
    public static byte[] ToUtf8(Node root)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { SkipValidation = true }))
            Write(writer, root);
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.Mapping:
                writer.WriteStartObject();
                foreach (var entry in node.Entries)
                {
                    writer.WritePropertyName(WellFormed(entry.Key));
                    Write(writer, entry.Value);
                }

                writer.WriteEndObject();
                break;
            case NodeKind.Sequence:
                writer.WriteStartArray();
                foreach (var item in node.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case NodeKind.String:
                writer.WriteStringValue(WellFormed(node.Text));
                break;
            case NodeKind.Null:
                writer.WriteNullValue();
                break;
            default:
                writer.WriteRawValue(node.Text, skipInputValidation: true);
                break;
        }
    }

    /// <summary>The text with lone surrogates replaced, which UTF-8 can't hold.</summary>
    private static string WellFormed(string text)
    {
        foreach (var character in text)
        {
            if (char.IsSurrogate(character))
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        }

        return text;
    }
}
