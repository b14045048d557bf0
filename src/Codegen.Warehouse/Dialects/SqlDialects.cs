namespace Codegen.Warehouse.Dialects;

/// <summary>The dialects that can be printed.</summary>
public static class SqlDialects
{
    /// <summary>All of them, ordered by name.</summary>
    public static IReadOnlyList<SqlDialect> All { get; } = [DuckDbDialect.Instance, SnowflakeDialect.Instance];

    /// <summary>A dialect by its name; null where there is none.</summary>
    /// <param name="name">The name, as <see cref="SqlDialect.Name"/> has it.</param>
    public static SqlDialect? Find(string name) => All.FirstOrDefault(dialect => dialect.Name == name);
}
