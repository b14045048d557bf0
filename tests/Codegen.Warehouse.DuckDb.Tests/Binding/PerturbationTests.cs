using Codegen.Warehouse.Binding;
using DuckDB.NET.Data;

namespace Codegen.Warehouse.DuckDb.Tests.Binding;

/// <summary>
/// Lineage must miss nothing: rows are put into the tables, one column's values are changed, and every column of a query whose values are
/// others then must name it.
/// </summary>
public sealed class PerturbationTests(BinderFixture fixture) : IClassFixture<BinderFixture>
{
    private const string Rows = """
        INSERT INTO raw.orders SELECT i, CASE WHEN i % 4 = 3 THEN NULL ELSE i % 3 + 1 END, i * 1.5, to_timestamp(1000000 + i * 7777), [chr((96 + i)::int), 'q'],
            CASE i % 3 WHEN 0 THEN 'a' WHEN 1 THEN 'b' ELSE 'x' END, json_object('x', json_object('y', i), 'z', i % 2), i * 2.25, {'a': i, 'b': 'b' || i}
            FROM range(1, 9) r(i);
        INSERT INTO raw.customers SELECT i, chr((117 + i)::int) FROM range(1, 6) r(i);
        INSERT INTO raw.pay SELECT i % 5 + 1, i * 1.25 FROM range(1, 8) r(i);
        INSERT INTO raw.t1 SELECT i, i % 3 FROM range(5) r(i);
        INSERT INTO raw.t2 SELECT i % 4, i + 1 FROM range(5) r(i);
        """;

    /// <summary>These never end, or say something else each time.</summary>
    private static readonly string[] Excluded = ["random()", "sample", "select b, c, a from r", "recurring"];

    /// <summary>By type: what a column's values become.</summary>
    private static readonly Dictionary<string, string[]> Changes = new(StringComparer.Ordinal)
    {
        ["INTEGER"] = ["? % 4 + 1", "NULL"],
        ["DOUBLE"] = ["-3 * ?"],
        ["DECIMAL(38,12)"] = ["-3 * ?"],
        ["VARCHAR"] = ["CASE ? WHEN 'x' THEN 'a' WHEN 'a' THEN 'x' ELSE ? || '!' END"],
        ["VARCHAR[]"] = ["? || ['new']"],
        ["TIMESTAMP WITH TIME ZONE"] = ["to_timestamp(2000000) + (to_timestamp(1500000) - ?)"],
        ["JSON"] = ["'{\"x\": {\"y\": 7, \"w\": 8}, \"z\": 5}'"],
        ["STRUCT(a INTEGER, b VARCHAR)"] = ["{'a': ?.a + 9, 'b': 'c'}"],
    };

    [Fact]
    public void Every_column_that_changes_with_a_source_column_names_it()
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Execute(connection, $"SET threads = 1; SET TimeZone = 'UTC'; {BinderFixture.Ddl} {Rows}");
        var (direct, indirect, missed) = (0, 0, new List<string>());
        foreach (var sql in LineageTests.Queries("Expressions").Where(query => !Excluded.Any(query.Contains)))
        {
            var query = fixture.Bind(sql);
            var before = Values(connection, sql);
            foreach (var (source, type, update) in Updates(query))
            {
                Execute(connection, $"BEGIN; UPDATE raw.{source.Table.Name} SET {source.Column} = {update}");
                var after = TryValues(connection, sql);
                Execute(connection, "ROLLBACK");
                for (var i = 0; after is not null && i < after.Count; i++)
                {
                    if (after[i].SequenceEqual(before[i]))
                        continue;
                    if (query.Columns[i].Direct.Contains(source))
                        direct++;
                    else if (query.Indirect.Contains(source))
                        indirect++;
                    else
                        missed.Add($"{query.Columns[i].Name} of {sql} changes with {source.Table}.{source.Column} ({type})");
                }
            }
        }

        Assert.Empty(missed);
        Assert.True(direct > 100 && indirect > 100, $"only {direct} and {indirect} columns changed: the updates test too little");
    }

    private static IEnumerable<(TableColumn Source, string Type, string Update)> Updates(BoundQuery query) =>
        from table in query.Tables
        from column in BinderFixture.Columns(table.Name)
        from change in Changes[column.Type]
        select (new TableColumn(table, column.Name), column.Type, change.Replace("?", column.Name, StringComparison.Ordinal));

    /// <summary>Null where the query fails on these rows, as a map does whose key is null.</summary>
    private static List<List<string>>? TryValues(DuckDBConnection connection, string sql)
    {
        try
        {
            return Values(connection, sql);
        }
        catch (DuckDBException fault) when (fault.ErrorType == DuckDB.NET.Native.DuckDBErrorType.InvalidInput)
        {
            return null;
        }
    }

    /// <summary>Each column's values as JSON, sorted: which row holds which is no matter.</summary>
    private static List<List<string>> Values(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT CAST(to_json(COLUMNS(*)) AS VARCHAR) FROM ({sql})";
        using var reader = command.ExecuteReader();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(_ => new List<string>()).ToList();
        while (reader.Read())
        {
            for (var i = 0; i < columns.Count; i++)
                columns[i].Add(reader.IsDBNull(i) ? "" : reader.GetString(i));
        }

        columns.ForEach(column => column.Sort(StringComparer.Ordinal));
        return columns;
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
