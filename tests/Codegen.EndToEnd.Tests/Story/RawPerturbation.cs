using DuckDB.NET.Data;

namespace Codegen.EndToEnd.Tests.Story;

/// <summary>
/// A copy of a warehouse whose raw tables have other values in chosen columns: each row gets the value of another one, every third row one
/// that stood nowhere, so that types and most joins stay sound.
/// </summary>
/// <param name="warehouse">The copy.</param>
internal sealed class RawPerturbation(DuckDBConnection warehouse)
{
    /// <summary>Puts other values into columns of a raw table; what was changed before in this table is as it was.</summary>
    /// <param name="table">The table, without its schema.</param>
    /// <param name="columns">The columns.</param>
    public void Change(string table, IReadOnlyList<string> columns)
    {
        Execute("create schema if not exists kept");
        Execute($"create table if not exists kept.\"{table}\" as from raw.\"{table}\"");
        var types = Types(table);
        var others = string.Join(", ", columns.Select(column => $"{Other(table, column, types[column])} as \"{column}\""));
        Execute($"create or replace table raw.\"{table}\" as select * {(columns.Count > 0 ? $"replace ({others})" : "")} from kept.\"{table}\"");
    }

    private static string Other(string table, string column, string type)
    {
        var name = $"\"{column}\"";
        var order = "order by _connection, _seq";
        var next = $"coalesce(lead({name}) over ({order}), first_value({name}) over ({order}))";
        var novel = type switch
        {
            "BIGINT" => $"{name} + 86400",
            "BOOLEAN" => $"not {name}",
            "TIMESTAMP WITH TIME ZONE" => $"{name} + interval 90 minutes",
            "VARCHAR" => $"case when (select count(distinct other.{name}) from kept.\"{table}\" as other) = 1 then {name} || '_' else {next} end",
            _ => next,
        };
        return $"case when _seq % 3 = 0 then {novel} else {next} end";
    }

    private Dictionary<string, string> Types(string table)
    {
        using var command = warehouse.CreateCommand();
        command.CommandText = $"select column_name, data_type from duckdb_columns() where schema_name = 'raw' and table_name = '{table}'";
        using var reader = command.ExecuteReader();
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read())
            types.Add(reader.GetString(0), reader.GetString(1));
        return types;
    }

    private void Execute(string sql)
    {
        using var command = warehouse.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
