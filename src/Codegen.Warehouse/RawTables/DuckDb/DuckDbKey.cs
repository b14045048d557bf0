using Codegen.Contracts.Connectors;

namespace Codegen.Warehouse.RawTables.DuckDb;

/// <summary>The expression for a record's key: one field's text, or a JSON array of several.</summary>
internal static class DuckDbKey
{
    public static string Print(SqlDialect dialect, IReadOnlyList<FieldPath> key, IReadOnlyList<DuckDbColumn> columns)
    {
        var parts = key.Select(path => Part(dialect, path, columns)).OfType<string>().ToList();
        if (parts.Count < key.Count || parts.Count == 0)
            return "NULL";
        return parts.Count == 1 ? parts[0] : $"CAST(to_json([{string.Join(", ", parts)}]) AS VARCHAR)";
    }

    /// <summary>Null where the key's field is no column: then it stands outside the record, and the envelope has it.</summary>
    private static string? Part(SqlDialect dialect, FieldPath path, IReadOnlyList<DuckDbColumn> columns)
    {
        var column = columns.FirstOrDefault(column => path.Names.Count > 0 && column.Column.Field == path.Names[0]);
        if (column is null)
            return null;
        return path.Names.Count == 1
            ? column.PrintOriginal()
            : $"(CAST({column.PrintOriginal()} AS JSON) ->> {dialect.Literal(JsonPointer.Of(path.Names.Skip(1)))})";
    }
}
