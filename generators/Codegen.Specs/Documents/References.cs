using Codegen.Yaml;

namespace Codegen.Specs.Documents;

/// <summary>Resolves <c>$ref</c> inside the document. Nothing outside is ever opened: not a file, not an address.</summary>
internal sealed class References(DocNode root)
{
    private const int MaxHops = 1000;
    private const int MaxHints = 50;
    private readonly Dictionary<string, DocNode?> _targets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, DocNode>> _components = new(StringComparer.Ordinal);
    private int _hints;

    public Reference Follow(DocNode node)
    {
        var name = "";
        var at = node;
        for (var hops = 0; at["$ref"] is { Text: { } text } reference; hops++)
        {
            if (hops == MaxHops)
                return Broken(
                    name, "CG0007", $"the reference '{text}' goes round in a circle, or is longer than {MaxHops} steps", reference);
            if (!text.StartsWith("#", StringComparison.Ordinal))
                return Broken(
                    name,
                    "CG0006",
                    $"the reference '{text}' leads out of the document; bundle the files into one document first",
                    reference);
            if (Target(text) is not { } target)
                return Broken(name, "CG0005", $"the reference '{text}' leads nowhere{Hint(text)}", reference);
            if (name.Length == 0)
                name = LastOf(Pointer.Split(Decode(text)));
            at = target;
        }

        return new Reference(at, name);
    }

    private static Reference Broken(string name, string code, string message, DocNode at) =>
        new(null, name, new Fault(code, message, at.Pointer));

    private DocNode? Target(string reference)
    {
        if (_targets.TryGetValue(reference, out var known))
            return known;
        var pointer = Decode(reference);
        DocNode? target = pointer.Length == 0 || pointer[0] == '/' ? Find(pointer) : null;
        _targets.Add(reference, target);
        return target;
    }

    /// <summary>The node at a pointer. Components lie by the thousand in one object: its names are looked up in an index.</summary>
    private DocNode? Find(string pointer)
    {
        var segments = Pointer.Split(pointer);
        if (segments.Count < 2)
            return Walk(root, segments);
        var parent = pointer.Substring(0, pointer.LastIndexOf('/'));
        if (!_components.TryGetValue(parent, out var children))
        {
            children = new Dictionary<string, DocNode>(StringComparer.Ordinal);
            var node = Walk(root, [.. segments.Take(segments.Count - 1)]);
            if (node is { IsArray: true })
                return Walk(root, segments);
            foreach (var (name, child) in node?.Properties() ?? [])
                children[name] = child;
            _components.Add(parent, children);
        }

        return children.TryGetValue(LastOf(segments), out var found) ? found : null;
    }

    private static DocNode? Walk(DocNode node, IReadOnlyList<string> segments)
    {
        foreach (var segment in segments)
        {
            var next = node.IsArray && int.TryParse(segment, out var index) && index >= 0
                ? node.Items().Skip(index).Select(item => (DocNode?)item).FirstOrDefault()
                : node[segment];
            if (next is null)
                return null;
            node = next.Value;
        }

        return node;
    }

    /// <summary>The pointer of a reference: the fragment, percent-decoded.</summary>
    private static string Decode(string reference)
    {
        var fragment = reference.Substring(1);
        return fragment.IndexOf('%') < 0 ? fragment : Uri.UnescapeDataString(fragment);
    }

    private static string LastOf(IReadOnlyList<string> segments) => segments.Count == 0 ? "" : segments[segments.Count - 1];

    private string Hint(string reference)
    {
        var segments = Pointer.Split(Decode(reference));
        // A suggestion reads all the names there are: no document shall make us do that without end.
        if (segments.Count == 0 || ++_hints > MaxHints || Walk(root, [.. segments.Take(segments.Count - 1)]) is not { } parent)
            return "";
        return NearestName.Hint(segments[segments.Count - 1], parent.Properties().Select(property => property.Name));
    }
}
