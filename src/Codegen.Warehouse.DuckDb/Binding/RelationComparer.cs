namespace Codegen.Warehouse.DuckDb.Binding;

/// <summary>Compares names of relations as DuckDB does: without regard to case.</summary>
internal sealed class RelationComparer : IEqualityComparer<(string Schema, string Name)>
{
    public static RelationComparer Instance { get; } = new();

    public bool Equals((string Schema, string Name) x, (string Schema, string Name) y) =>
        StringComparer.OrdinalIgnoreCase.Equals(x.Schema, y.Schema) && StringComparer.OrdinalIgnoreCase.Equals(x.Name, y.Name);

    public int GetHashCode((string Schema, string Name) relation) => HashCode.Combine(
        StringComparer.OrdinalIgnoreCase.GetHashCode(relation.Schema), StringComparer.OrdinalIgnoreCase.GetHashCode(relation.Name));
}
