using Codegen.Warehouse;
using Codegen.Warehouse.Dialects;
using Codegen.Warehouse.RawTables;

namespace Codegen.Cli.Stages;

/// <summary>Prints the statements that a load would run, for a person to read or to run elsewhere.</summary>
internal static class LoadSql
{
    /// <summary>Prints the raw tables and the load of an example file, a stream after the other.</summary>
    /// <param name="writer">Where they go.</param>
    /// <param name="selected">The connections.</param>
    /// <param name="dialect"><c>duckdb</c> or <c>snowflake</c>.</param>
    public static int Print(TextWriter writer, IReadOnlyList<SelectedConnection> selected, string dialect)
    {
        SqlDialect sql = dialect == "snowflake" ? SnowflakeDialect.Instance : DuckDbDialect.Instance;
        var statements = sql.RawTables.CreateLoadLog().Concat(selected.SelectMany(connection => Statements(sql, connection)));
        foreach (var statement in statements)
            writer.Write($"{statement};\n\n");
        return ExitCode.Done;
    }

    private static IEnumerable<string> Statements(SqlDialect sql, SelectedConnection selected)
    {
        foreach (var stream in selected.Connector.Definition.Streams.Where(stream => selected.Streams.Count == 0 || selected.Streams.Contains(stream.Name)))
        {
            var table = RawTable.Of(selected.Connection.Source, stream);
            var load = new RawLoad(table, table.Relation, selected.Connection.Name, Load: 1, [new RawFile("<file>", "<file>", Commit: 1, Sequence: 0)]);
            yield return sql.RawTables.Create(table, table.Relation, ifMissing: true);
            foreach (var statement in sql.RawTables.BeforeLoad(load.Target, load.Files).Concat(sql.RawTables.Load(load)))
                yield return statement;
        }
    }
}
