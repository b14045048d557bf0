using DuckDB.NET.Data;

namespace Codegen.EndToEnd.Tests.Harness;

/// <summary>A warehouse, read with DuckDB alone: no code of ours stands between the file and the test.</summary>
public static class WarehouseFile
{
    /// <summary>Opens a file for reading alone.</summary>
    /// <param name="path">The DuckDB file.</param>
    public static DuckDBConnection Open(string path)
    {
        var connection = new DuckDBConnection($"Data Source={path};ACCESS_MODE=READ_ONLY");
        connection.Open();
        return connection;
    }

    /// <summary>The rows of a query, by column. Instants are <see cref="DateTimeOffset"/>s, days <see cref="DateOnly"/>s.</summary>
    /// <param name="path">The DuckDB file.</param>
    /// <param name="sql">The query.</param>
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows(string path, string sql)
    {
        using var connection = Open(path);
        return Rows(connection, sql);
    }

    /// <summary>The rows of a query on an open connection.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="sql">The query.</param>
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<IReadOnlyDictionary<string, object?>> rows = [];
        while (reader.Read())
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, index => Value(reader, index), StringComparer.Ordinal));
        return rows;
    }

    private static object? Value(DuckDBDataReader reader, int index) =>
        reader.IsDBNull(index) ? null
        : reader.GetFieldType(index) == typeof(DateTime) ? reader.GetFieldValue<DateTimeOffset>(index)
        : reader.GetValue(index);
}
