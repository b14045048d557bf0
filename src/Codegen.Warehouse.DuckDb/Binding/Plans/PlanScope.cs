using Codegen.Warehouse.Binding;

namespace Codegen.Warehouse.DuckDb.Binding.Plans;

/// <summary>What the walk through one plan carries along and collects.</summary>
internal sealed class PlanScope(ShadowCatalog catalog)
{
    private readonly Dictionary<ulong, IReadOnlyList<PlanColumn>> _shared = [];
    private readonly Stack<IReadOnlyList<PlanColumn>> _outer = [];
    private readonly HashSet<Relation> _tables = [];
    private readonly SortedSet<string> _operators = new(StringComparer.Ordinal);
    private ColumnSet _indirect = ColumnSet.Empty;

    /// <summary>Whether something above depends on the order of rows: only then sort keys decide anything.</summary>
    public bool OrderMatters { get; private set; }

    public ShadowTable? Find(string schema, string name) => catalog.Find(schema, name);

    public void Reads(Relation table) => _tables.Add(table);

    /// <summary>Notes that the query does more than read, choose and filter; see <see cref="BoundQuery.Operators"/>.</summary>
    public void Does(string what) => _operators.Add(what);

    /// <summary>Counts columns among those that decide which rows there are.</summary>
    public void Decides(PlanValue value) => _indirect = _indirect.Union(value.Direct);

    public void Decide(IEnumerable<PlanValue> values)
    {
        foreach (var value in values)
            Decides(value);
    }

    /// <summary>Keeps the columns of a common table expression for those who refer to it.</summary>
    public void Share(ulong index, IReadOnlyList<PlanColumn> columns) => _shared[index] = columns;

    public IReadOnlyList<PlanColumn>? Shared(ulong index) => _shared.GetValueOrDefault(index);

    /// <summary>Walks the inner side of a correlated join, which may read the outer's columns.</summary>
    public IReadOnlyList<PlanColumn> Inside(IReadOnlyList<PlanColumn> outer, Func<IReadOnlyList<PlanColumn>> walk)
    {
        _outer.Push(outer);
        var columns = walk();
        _outer.Pop();
        return columns;
    }

    /// <summary>The columns that the nearest correlated join hands inwards; null outside of any.</summary>
    public IReadOnlyList<PlanColumn>? Outer => _outer.TryPeek(out var columns) ? columns : null;

    /// <summary>Walks an operator's input, given whether that operator depends on its order.</summary>
    public IReadOnlyList<PlanColumn> Ordered(bool matters, Func<IReadOnlyList<PlanColumn>> walk)
    {
        var before = OrderMatters;
        OrderMatters = matters;
        var columns = walk();
        OrderMatters = before;
        return columns;
    }

    public BoundQuery Query(IReadOnlyList<(string Name, string Type)> names, IReadOnlyList<PlanColumn> columns) => new(
        [.. columns.Select((column, i) => Lineage(names[i].Name, names[i].Type, column.Value))],
        catalog.Name(_indirect),
        [.. _tables.OrderBy(table => table.Schema, StringComparer.Ordinal).ThenBy(table => table.Name, StringComparer.Ordinal)])
    {
        Operators = [.. _operators],
    };

    private QueryLineage Lineage(string name, string type, PlanValue value) =>
        new(name, type, value.Nullable, catalog.Name(value.Direct), value.Copied);
}
