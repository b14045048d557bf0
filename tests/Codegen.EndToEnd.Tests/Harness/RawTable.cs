using System.Data;
using DuckDB.NET.Data;

namespace Codegen.EndToEnd.Tests.Harness;

/// <summary>A raw table, read with DuckDB alone: no code of ours stands between the file and the test.</summary>
public sealed class RawTable : IDisposable
{
    private readonly DuckDBConnection _connection;
    private readonly string _table;

    /// <summary>Opens a table.</summary>
    /// <param name="warehouse">The DuckDB file.</param>
    /// <param name="table">The table, without its schema.</param>
    public RawTable(string warehouse, string table)
    {
        _connection = WarehouseFile.Open(warehouse);
        Name = table;
        _table = $"raw.\"{table}\"";
        Columns = [.. Rows($"describe {_table}").Select(row => new RawColumn((string)row["column_name"]!, (string)row["column_type"]!)).Where(column => !column.Name.StartsWith('_'))];
    }

    /// <summary>The table, without its schema.</summary>
    public string Name { get; }

    /// <summary>The record's own columns, without ours.</summary>
    public IReadOnlyList<RawColumn> Columns { get; }

    /// <summary>The newest version of every identity of a connection that is not a delete, by key.</summary>
    /// <param name="connection">The connection.</param>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>> NewestLive(string connection) =>
        Rows($"""
            from {_table} where _connection = '{connection}'
            qualify row_number() over (partition by _partition, _key order by _version desc, _at desc, _seq desc) = 1 and _op <> 'delete'
            """).ToDictionary(row => (string)row["_key"]!, StringComparer.Ordinal);

    /// <summary>Every row, in the order in which the lake's lines were loaded.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, object?>> Loaded() => Rows($"from {_table} order by _seq");

    /// <summary>The text of a column, by key.</summary>
    /// <param name="expression">What is read of each row.</param>
    public IReadOnlyDictionary<string, string?> Texts(string expression) =>
        Rows($"select _key, cast({expression} as varchar) as text from {_table}")
            .ToDictionary(row => (string)row["_key"]!, row => (string?)row["text"], StringComparer.Ordinal);

    /// <summary>One number.</summary>
    /// <param name="sql">A query of one row and one column.</param>
    public long Count(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Fails if a row of the lake stands in the table twice.</summary>
    public void AssertNothingTwice() =>
        Assert.Equal(0, Count($"select count(*) from (select 1 from {_table} group by _connection, _commit, _file, _row having count(*) > 1)"));

    /// <summary>Closes the file.</summary>
    public void Dispose() => _connection.Dispose();

    private List<IReadOnlyDictionary<string, object?>> Rows(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<IReadOnlyDictionary<string, object?>> rows = [];
        while (reader.Read())
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, index => Value(reader, index), StringComparer.Ordinal));
        return rows;
    }

    private static object? Value(DuckDBDataReader reader, int index) =>
        reader.IsDBNull(index) ? null
        : reader.GetDataTypeName(index) == "TimestampTz" ? reader.GetFieldValue<DateTimeOffset>(index)
        : reader.GetFieldType(index) == typeof(DateTime) ? reader.GetFieldValue<DateTimeOffset>(index)
        : reader.GetValue(index);
}
