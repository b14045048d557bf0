namespace Codegen.Yaml;

/// <summary>JSON pointers by their common beginnings, and the byte offsets that were found for them.</summary>
internal sealed class PointerTree
{
    /// <summary>More levels than any text that is read has; deeper pointers end at their nearest node above anyway.</summary>
    private const int MaxSegments = 1000;

    private readonly Dictionary<string, PointerTree> _children = new(StringComparer.Ordinal);
    private readonly List<string> _pointers = [];

    /// <summary>Where the node stands; null until it is met.</summary>
    public long? Offset { get; set; }

    public bool IsLeaf => _children.Count == 0;

    public static PointerTree Of(IEnumerable<string> pointers)
    {
        var root = new PointerTree();
        foreach (var pointer in pointers)
        {
            var node = root;
            foreach (var segment in Pointer.Split(pointer).Take(MaxSegments))
            {
                if (!node._children.TryGetValue(segment, out var child))
                    node._children.Add(segment, child = new PointerTree());
                node = child;
            }

            node._pointers.Add(pointer);
        }

        return root;
    }

    public PointerTree? Child(string segment) => _children.TryGetValue(segment, out var child) ? child : null;

    /// <summary>Every pointer with its offset, or that of the nearest node above it which exists.</summary>
    public IEnumerable<(string Pointer, long Offset)> Found(long above = 0)
    {
        var offset = Offset ?? above;
        return _pointers.Select(pointer => (pointer, offset)).Concat(_children.Values.SelectMany(child => child.Found(offset)));
    }
}
