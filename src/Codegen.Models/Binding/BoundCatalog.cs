using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;
using Codegen.Models.Problems;
using Codegen.Warehouse;
using Codegen.Warehouse.Binding;

namespace Codegen.Models.Binding;

/// <summary>The relations that are known so far, as the binder's shadow tables and by id.</summary>
internal sealed class BoundCatalog(ISqlBinder binder, ProblemList problems)
{
    private readonly Dictionary<string, BoundRelation> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<Relation, BoundRelation> _byRelation = [];

    /// <summary>A relation by its id; null where it isn't known, or couldn't be bound.</summary>
    public BoundRelation? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>A relation by its place in the warehouse.</summary>
    public BoundRelation? Find(Relation relation) => _byRelation.GetValueOrDefault(relation);

    /// <summary>Makes a relation known; false, reported, where it can't be.</summary>
    public bool Add(BoundRelation relation)
    {
        var twice = relation.Columns.GroupBy(column => column.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            problems.Error(Codes.BadColumns, relation.At, $"{relation.Known.Relation} has the column \"{twice.Key}\" {twice.Count()} "
                + "times: give each a name of its own with 'as'.");
            return false;
        }

        try
        {
            binder.Declare(
                relation.Known.Relation, [.. relation.Columns.Select(column => new BinderColumn(column.Name, column.Type, column.Nullable))]);
        }
        catch (CodegenException fault)
        {
            problems.Error(Codes.BadColumns, relation.At, fault.Message);
            return false;
        }

        _byId[relation.Known.Id] = relation;
        _byRelation[relation.Known.Relation] = relation;
        return true;
    }

    /// <summary>A column as manifests name it.</summary>
    public ColumnReference Reference(TableColumn column) => new(_byRelation[column.Table].Known.Id, column.Column);

    /// <summary>Columns as manifests name them, each once, in ordinal order.</summary>
    public IReadOnlyList<ColumnReference> References(IEnumerable<TableColumn> columns) => Sorted(columns.Select(Reference));

    /// <summary>Columns each once, in ordinal order.</summary>
    public static IReadOnlyList<ColumnReference> Sorted(IEnumerable<ColumnReference> columns) =>
        [.. columns.Distinct().OrderBy(column => column.Node, StringComparer.Ordinal).ThenBy(column => column.Column, StringComparer.Ordinal)];
}
