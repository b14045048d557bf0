using System.Text;
using System.Text.Json;

namespace Codegen.Yaml;

/// <summary>
/// A YAML or JSON text, readable in two ways: as a tree of positioned nodes, for small files that a person wrote, and as JSON elements with
/// positions on demand, for big documents. Each view is built when it is first asked for.
/// </summary>
public sealed class ParsedText
{
    private readonly ReadLimits _limits;
    private byte[]? _utf8;
    private JsonElement? _json;
    private Node? _tree;
    private IReadOnlyList<Entry> _duplicates = [];

    private ParsedText(ReadLimits limits) => _limits = limits;

    /// <summary>Parses a text.</summary>
    /// <param name="text">The text; a byte order mark is skipped. An empty text is null.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="limits">Null for <see cref="ReadLimits.Default"/>.</param>
    /// <exception cref="TextSyntaxException">The text is malformed or breaks a limit.</exception>
    public static ParsedText Read(string text, TextFormat format = TextFormat.Any, ReadLimits? limits = null)
    {
        limits ??= ReadLimits.Default;
        var body = text.Length > 0 && text[0] == '\ufeff' ? text.Substring(1) : text;
        if (Encoding.UTF8.GetByteCount(body) > limits.MaxBytes)
            throw new TextSyntaxException($"the text is longer than {limits.MaxBytes} bytes, which is the limit", Mark.Start);

        var parsed = new ParsedText(limits);
        if (format == TextFormat.Json || (format == TextFormat.Any && LooksLikeJson(body)))
        {
            try
            {
                parsed._utf8 = Encoding.UTF8.GetBytes(body);
                parsed._json = JsonText.Parse(parsed._utf8, limits);
                return parsed;
            }
            catch (TextSyntaxException) when (format == TextFormat.Any)
            {
                // YAML in flow style, which also begins with a bracket. Were it meant as JSON, YAML's error says so as well.
                parsed._utf8 = null;
            }
        }

        parsed._tree = YamlTree.Read(body, limits, out parsed._duplicates);
        return parsed;
    }

    /// <summary>The whole text as JSON. For YAML it is written anew, aliases followed.</summary>
    public JsonElement Json => _json ??= JsonText.Parse(NodeWriter.ToUtf8(Tree), _limits);

    /// <summary>The whole text as positioned nodes.</summary>
    public Node Tree => _tree ??= JsonTree.Read(_utf8!, _limits, out _duplicates);

    /// <summary>Entries whose name stands a second time in its mapping. The tree keeps the last, as JSON parsers do.</summary>
    public IReadOnlyList<Entry> Duplicates => Tree is null ? [] : _duplicates;

    /// <summary>Where a JSON pointer (RFC 6901) leads; where it leads nowhere, the nearest node above.</summary>
    /// <param name="pointer">The pointer, such as <c>/paths/~1issues/get</c>; empty for the root.</param>
    public Mark PositionOf(string pointer) => PositionsOf([pointer])[pointer];

    /// <summary>Where JSON pointers lead, as <see cref="PositionOf"/>, in one pass over the text.</summary>
    /// <param name="pointers">The pointers.</param>
    public IReadOnlyDictionary<string, Mark> PositionsOf(IReadOnlyCollection<string> pointers) =>
        _tree is not null
            ? pointers.Distinct(StringComparer.Ordinal)
            .ToDictionary(pointer => pointer, pointer => NodePositions.Find(_tree, pointer), StringComparer.Ordinal)
            : JsonPositions.Find(_utf8!, pointers);

    private static bool LooksLikeJson(string text)
    {
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
                return character is '{' or '[';
        }

        return false;
    }
}
