namespace Codegen.Warehouse.DuckDb.Binding;

/// <summary>An immutable set of shadow columns, by their numbers in <see cref="ShadowCatalog"/>.</summary>
internal sealed class ColumnSet
{
    private readonly int[] _ids;

    private ColumnSet(int[] ids) => _ids = ids;

    public static ColumnSet Empty { get; } = new([]);

    /// <summary>The members, ascending.</summary>
    public IReadOnlyList<int> Ids => _ids;

    public static ColumnSet Of(int id) => new([id]);

    public ColumnSet Union(ColumnSet other)
    {
        if (_ids.Length == 0 || ReferenceEquals(this, other))
            return other;
        if (other._ids.Length == 0)
            return this;
        var both = _ids.Union(other._ids).ToArray();
        if (both.Length == _ids.Length)
            return this;
        Array.Sort(both);
        return new ColumnSet(both);
    }

    public bool Equals(ColumnSet other) => _ids.AsSpan().SequenceEqual(other._ids);
}
