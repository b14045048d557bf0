using Codegen.Warehouse.Binding;

namespace Codegen.Warehouse.DuckDb.Binding;

/// <summary>The declared tables. Every column of every declaration has a number; sets of columns are sets of these.</summary>
internal sealed class ShadowCatalog
{
    private readonly Dictionary<(string Schema, string Name), ShadowTable> _tables = new(RelationComparer.Instance);
    private readonly HashSet<string> _schemas = new(StringComparer.OrdinalIgnoreCase) { "main" };
    private readonly List<TableColumn> _columns = [];

    public bool Knows(string schema) => _schemas.Contains(schema);

    public void Add(Relation relation, IReadOnlyList<BinderColumn> columns)
    {
        _schemas.Add(relation.Schema);
        _tables[(relation.Schema, relation.Name)] = new ShadowTable(relation, columns, _columns.Count);
        _columns.AddRange(columns.Select(column => new TableColumn(relation, column.Name)));
    }

    public ShadowTable? Find(string schema, string name) => _tables.GetValueOrDefault((schema, name));

    public IReadOnlyList<TableColumn> Name(ColumnSet columns) =>
    [
        .. columns.Ids
            .Select(id => _columns[id])
            .Distinct()
            .OrderBy(column => column.Table.Schema, StringComparer.Ordinal)
            .ThenBy(column => column.Table.Name, StringComparer.Ordinal)
            .ThenBy(column => column.Column, StringComparer.Ordinal),
    ];
}
