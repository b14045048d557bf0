namespace Codegen.Yaml;

/// <summary>
/// A value in a YAML or JSON text, with its place. Immutable. An alias is its anchor's node itself, so nodes may be shared.
/// </summary>
public sealed class Node
{
    private Node(NodeKind kind, Mark start, string text, IReadOnlyList<Node> items, IReadOnlyList<Entry> entries)
    {
        Kind = kind;
        Start = start;
        Text = text;
        Items = items;
        Entries = entries;
    }

    /// <summary>What the node holds.</summary>
    public NodeKind Kind { get; }

    /// <summary>Where the node begins. An alias' node begins where its anchor stands.</summary>
    public Mark Start { get; }

    /// <summary>A scalar's text, without quotes and escapes; empty for null, sequences and mappings.</summary>
    public string Text { get; }

    /// <summary>A sequence's nodes; empty for other kinds.</summary>
    public IReadOnlyList<Node> Items { get; }

    /// <summary>A mapping's entries in the text's order, names unique; empty for other kinds.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>Whether the node is null, boolean, number or string.</summary>
    public bool IsScalar => Kind is not (NodeKind.Sequence or NodeKind.Mapping);

    /// <summary>The node as JSON text, on one line.</summary>
    public string ToJson() => System.Text.Encoding.UTF8.GetString(NodeWriter.ToUtf8(this));

    /// <summary>How many nodes a walk over this one meets, aliases followed.</summary>
    internal long Weight { get; private set; } = 1;

    /// <summary>How many levels of sequences and mappings stand here, this one included; 0 for a scalar.</summary>
    internal int Height { get; private set; }

    /// <summary>The entry of a name, compared ordinally; null where the node has none.</summary>
    /// <param name="key">The name.</param>
    public Entry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.Key, key, StringComparison.Ordinal))
                return entry;
        }

        return null;
    }

    /// <summary>The node under a name; null where there is none.</summary>
    /// <param name="key">The name.</param>
    public Node? this[string key] => Find(key)?.Value;

    /// <summary>Creates a node that holds no others.</summary>
    /// <param name="kind">Null, boolean, number or string.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="text">Its text.</param>
    public static Node Scalar(NodeKind kind, Mark start, string text) => new(kind, start, text, [], []);

    /// <summary>Creates a list.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="items">Its nodes.</param>
    public static Node Sequence(Mark start, IReadOnlyList<Node> items)
    {
        var node = new Node(NodeKind.Sequence, start, "", items, []);
        foreach (var item in items)
            node.Measure(item);
        node.Height++;
        return node;
    }

    /// <summary>Creates a mapping.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="entries">Its entries; names are unique.</param>
    public static Node Mapping(Mark start, IReadOnlyList<Entry> entries)
    {
        var node = new Node(NodeKind.Mapping, start, "", [], entries);
        foreach (var entry in entries)
            node.Measure(entry.Value);
        node.Height++;
        return node;
    }

    private void Measure(Node child)
    {
        Weight += child.Weight;
        Height = Math.Max(Height, child.Height);
    }
}
