using Codegen.Specs.Documents;

namespace Codegen.Specs.Schemas;

/// <summary>
/// Reads schemas: follows references, merges <c>allOf</c>, sorts out unions. Each schema is read once; nothing recurses into properties.
/// </summary>
internal sealed class SchemaReader(ApiDocument document)
{
    /// <summary>How deep unions in unions are followed; what lies deeper allows anything.</summary>
    private const int MaxUnionDepth = 16;

    /// <summary>How many alternatives of a union are looked at.</summary>
    private const int MaxBranches = 200;

    /// <summary>How many parts of schemas one document may make us put together.</summary>
    private const int MaxParts = 500_000;

    private readonly Dictionary<string, Schema> _known = new(StringComparer.Ordinal);
    private int _parts;
    private int _depth;

    /// <summary>Reads the schema at a node.</summary>
    public Schema Read(DocNode node)
    {
        var reference = document.Follow(node);
        if (reference.Target is not { } target)
            return Schema.Any with { Pointer = node.Pointer, RefName = reference.Name, Faults = [reference.Fault!] };
        if (target.Pointer == node.Pointer || HasOtherKeywords(node))
            return Known(node.Pointer, [node]);
        return Known(target.Pointer, [target]) with { Pointer = node.Pointer, RefName = reference.Name };
    }

    /// <summary>Reads schemas that all apply to one value.</summary>
    public Schema Read(IReadOnlyList<DocNode> nodes) => nodes.Count switch
    {
        0 => Schema.Any,
        1 => Read(nodes[0]),
        _ => Flatten(nodes),
    };

    /// <summary>OpenAPI 3.1 lets keywords stand beside a reference: they apply as well.</summary>
    private static bool HasOtherKeywords(DocNode node) => node.Element.EnumerateObject().Skip(1).Any();

    private Schema Known(string key, IReadOnlyList<DocNode> nodes)
    {
        if (_known.TryGetValue(key, out var known))
            return known;
        if (_depth == MaxUnionDepth)
            return Schema.Any with { Pointer = key, Origin = key };
        _known[key] = Schema.Closing;
        _depth++;
        var schema = Flatten(nodes);
        _depth--;
        return _known[key] = schema;
    }

    private Schema Flatten(IReadOnlyList<DocNode> nodes)
    {
        var draft = new SchemaDraft();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<DocNode>(nodes.Reverse());
        var refName = "";
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (++_parts > MaxParts)
            {
                draft.Faults.Add(
                    new Fault(
                        "CG0012",
                        $"the schemas are too entangled: more than {MaxParts} parts; what lies here is kept as JSON",
                        node.Pointer));
                break;
            }

            var reference = document.Follow(node);
            if (refName.Length == 0)
                refName = reference.Name;
            if (reference.Fault is { } fault)
                draft.Faults.Add(fault);
            if (reference.Target is not { IsObject: true } target || !visited.Add(target.Pointer))
                continue;
            if (target.Pointer != node.Pointer)
                draft.Apply(node);
            draft.Apply(target);
            foreach (var part in (target["allOf"]?.Items() ?? []).Reverse())
                open.Push(part);
        }

        var branches = ReadBranches(draft, out var nullable);
        var schema = draft.ToSchema(nodes[0].Pointer, refName, branches);
        schema = nullable ? schema with { Nullable = true } : schema;
        return branches.Count == 1 && draft.SaysNothing ? Unwrap(schema, branches[0]) : schema;
    }

    /// <summary>The alternatives without null, and without those that only constrain what the schema itself says.</summary>
    private List<Schema> ReadBranches(SchemaDraft draft, out bool nullable)
    {
        nullable = false;
        var branches = new List<Schema>();
        var origins = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in draft.Alternatives)
        {
            var branch = Read(node);
            var isNull = IsNull(node);
            nullable |= branch.Nullable || isNull;
            draft.Faults.AddRange(branch.Faults);
            if (isNull || branch.IsClosing || (branch.IsAny && !draft.SaysNothing))
                continue;
            // Unions in unions are one union: else a small document would unfold without end.
            var isUnion = branch.Kinds == SchemaKinds.None && branch.Properties.Count == 0 && branch.Branches.Count > 0;
            foreach (var leaf in isUnion ? branch.Branches : [branch])
            {
                if (branches.Count < MaxBranches && origins.Add(leaf.Origin))
                    branches.Add(leaf);
            }
        }

        return branches;
    }

    private bool IsNull(DocNode node)
    {
        if (document.Follow(node).Target is not { } target)
            return false;
        var values = target["enum"]?.Items().ToList() ?? [];
        return target["type"]?.Text == "null" || (values.Count > 0 && values.All(value => value.Scalar is null));
    }

    /// <summary>A union of one real branch is that branch.</summary>
    private static Schema Unwrap(Schema union, Schema branch) => branch with
    {
        Pointer = union.Pointer,
        RefName = branch.RefName.Length > 0 ? branch.RefName : union.RefName,
        Title = union.Title.Length > 0 ? union.Title : branch.Title,
        Description = union.Description.Length > 0 ? union.Description : branch.Description,
        Nullable = union.Nullable || branch.Nullable,
        Default = union.Default ?? branch.Default,
        Faults = union.Faults,
    };
}
