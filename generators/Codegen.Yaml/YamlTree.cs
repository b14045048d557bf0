using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Codegen.Yaml;

/// <summary>Builds the positioned tree of a YAML text from the parser's events, under limits.</summary>
internal sealed class YamlTree
{
    private readonly string _text;
    private readonly Parser _parser;
    private readonly ReadLimits _limits;
    private readonly Dictionary<string, Node> _anchors = new(StringComparer.Ordinal);
    private readonly List<Entry> _duplicates = [];
    private int _aliases;
    private long _nodes;

    private YamlTree(string text, ReadLimits limits)
    {
        _text = text;
        _parser = new Parser(new StringReader(text));
        _limits = limits;
    }

    public static Node Read(string text, ReadLimits limits, out IReadOnlyList<Entry> duplicates)
    {
        var tree = new YamlTree(text, limits);
        duplicates = tree._duplicates;
        try
        {
            return tree.ReadDocument();
        }
        catch (YamlException error)
        {
            throw tree.Positioned(error);
        }
        catch (Exception error) when (
            error is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException or OverflowException)
        {
            // The parser throws these on some unfinished texts.
            throw new TextSyntaxException($"not YAML: {error.Message}", tree.Here(), error);
        }
    }

    private Node ReadDocument()
    {
        Next();
        if (Next() is StreamEnd)
            return Node.Scalar(NodeKind.Null, Mark.Start, "");
        Next();
        var root = ReadNode(0);
        Next();
        if (Next() is not StreamEnd)
            throw new TextSyntaxException("a second YAML document begins here; expected one", Here());
        return root;
    }

    /// <summary>Reads the node that the current event begins; its last event is current afterwards.</summary>
    private Node ReadNode(int depth)
    {
        if (++_nodes > _limits.MaxNodes)
            throw TooManyNodes(Here());
        var first = _parser.Current;
        var node = first switch
        {
            Scalar scalar => ReadScalar(scalar),
            AnchorAlias alias => Resolve(alias, depth),
            SequenceStart start => ReadSequence(start, depth + 1),
            MappingStart start => ReadMapping(start, depth + 1),
            _ => throw new TextSyntaxException($"not YAML: unexpected {first?.GetType().Name}", Here()),
        };
        if (node.Weight > _limits.MaxNodes)
            throw TooManyNodes(Place(first.Start));
        if (first is NodeEvent { Anchor.IsEmpty: false } anchored && first is not AnchorAlias)
            _anchors[anchored.Anchor.Value] = node;
        return node;
    }

    private static Node ReadScalar(Scalar scalar)
    {
        var (kind, text) = YamlScalars.Read(scalar);
        return Node.Scalar(kind, Place(scalar.Start), text);
    }

    private Node ReadSequence(SequenceStart start, int depth)
    {
        CheckDepth(depth);
        var items = new List<Node>();
        while (Next() is not SequenceEnd)
            items.Add(ReadNode(depth));
        return Node.Sequence(Place(start.Start), items);
    }

    private Node ReadMapping(MappingStart start, int depth)
    {
        CheckDepth(depth);
        var entries = new EntryList(_duplicates);
        var merged = new List<Node>();
        while (Next() is not MappingEnd)
        {
            if (_parser.Current is not Scalar key)
                throw new TextSyntaxException("a key must be a scalar", Here());
            Next();
            var value = ReadNode(depth);
            if (key is { Value: "<<", Style: ScalarStyle.Plain } && value.Kind != NodeKind.String)
                merged.AddRange(value.Kind == NodeKind.Sequence ? value.Items : [value]);
            else
                entries.Add(new Entry(key.Value, Place(key.Start), value));
        }

        // What the mapping says itself wins over what it merges, and an earlier merge over a later one.
        foreach (var entry in merged.SelectMany(node => node.Entries))
            entries.AddMissing(entry);
        return Node.Mapping(Place(start.Start), entries.ToList());
    }

    private Node Resolve(AnchorAlias alias, int depth)
    {
        if (++_aliases > _limits.MaxAliases)
            throw new TextSyntaxException($"more than {_limits.MaxAliases} aliases, which is the limit", Here());
        if (!_anchors.TryGetValue(alias.Value.Value, out var node))
            throw new TextSyntaxException($"no anchor '&{alias.Value.Value}' stands before this alias", Here());
        CheckDepth(depth + node.Height);
        return node;
    }

    private void CheckDepth(int depth)
    {
        if (depth > _limits.MaxDepth)
            throw new TextSyntaxException($"nested deeper than {_limits.MaxDepth} levels, which is the limit", Here());
    }

    private TextSyntaxException TooManyNodes(Mark at) =>
        new($"more than {_limits.MaxNodes} nodes once aliases are followed, which is the limit", at);

    private ParsingEvent Next() =>
        _parser.MoveNext() ? _parser.Current! : throw new TextSyntaxException("not YAML: the text ends too early", Here());

    private Mark Here() => _parser.Current is { } current ? Place(current.Start) : Mark.Start;

    private static Mark Place(YamlDotNet.Core.Mark mark) => new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    /// <summary>The parser's error without its own position and full stop, placed where a person looks.</summary>
    private TextSyntaxException Positioned(YamlException error)
    {
        var message = error.Message;
        var end = message.StartsWith("(Line:", StringComparison.Ordinal) ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        message = (end < 0 ? message : message.Substring(end + 3)).Replace("  ", " ").TrimEnd('.');
        var lines = _text.Split('\n');
        var mark = Place(error.Start);
        // The parser places a tab at the mapping that it is in, and the end of the text behind its last line.
        if (message.EndsWith("invalid tab as indentation", StringComparison.Ordinal) && Array.FindIndex(lines, IsIndentedByTab) is var tab and >= 0)
            mark = new Mark(tab + 1, lines[tab].IndexOf('\t') + 1);
        else if (mark.Line > lines.Length)
            mark = new Mark(lines.Length, lines[lines.Length - 1].Length + 1);
        return new TextSyntaxException($"not YAML: {message}", mark, error);
    }

    private static bool IsIndentedByTab(string line)
    {
        var tab = line.IndexOf('\t');
        return tab >= 0 && line.Take(tab).All(character => character == ' ') && line.Trim().Length > 0;
    }
}
