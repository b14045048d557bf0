using Codegen.Contracts.Manifests;

namespace Codegen.Models.Lineage;

/// <summary>A manifest's models, seeds and sources, found by id or name.</summary>
internal sealed class Relations
{
    private readonly Dictionary<string, LineageRelation> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LineageRelation> _byName = new(StringComparer.OrdinalIgnoreCase);

    public Relations(Manifest manifest)
    {
        foreach (var source in manifest.Sources.Values)
            Add(LineageRelation.Of(source));
        foreach (var node in manifest.Nodes.Values)
        {
            if (node.ResourceType != ResourceTypes.Test)
                Add(LineageRelation.Of(node));
        }
    }

    public IReadOnlyCollection<LineageRelation> All => _byId.Values;

    public LineageRelation? ById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Finds a model or seed by name, a source by <c>source.stream</c>.</summary>
    public LineageRelation? ByName(string name) => _byName.GetValueOrDefault(name);

    public BoundColumn? Column(ColumnReference column) => ById(column.Node)?.Column(column.Column);

    /// <summary>A column without its parents.</summary>
    public LineageColumn Describe(ColumnReference column)
    {
        var relation = ById(column.Node);
        var bound = relation?.Column(column.Column);
        return new LineageColumn
        {
            Node = column.Node,
            Relation = relation?.Name ?? column.Node,
            Column = bound?.Name ?? column.Column,
            Type = bound?.Type ?? "",
            File = relation?.File ?? "",
            Copied = bound?.Copied ?? false,
            Request = relation is { Request.Length: > 0 } ? relation.Request : null,
            Pointer = bound?.Pointer,
            Document = bound?.Document,
        };
    }

    private void Add(LineageRelation relation)
    {
        _byId[relation.Id] = relation;
        _byName[relation.Name] = relation;
    }
}
