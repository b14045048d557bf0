using System.Text;
using Codegen.Contracts.Connectors;
using Codegen.Warehouse;
using Codegen.Warehouse.RawTables;

namespace Codegen.Loading;

/// <summary>Prints what a load runs, for people to read and for any dialect; nothing is connected to.</summary>
public static class LoadScript
{
    private const string ExampleFile = "raw/source=example/example.ndjson.zst";

    /// <summary>Prints the statements that create a stream's raw table and load one file into it.</summary>
    /// <param name="dialect">The dialect.</param>
    /// <param name="source">The source.</param>
    /// <param name="stream">The stream.</param>
    public static string Print(SqlDialect dialect, string source, StreamDefinition stream)
    {
        var table = RawTable.Of(source, stream);
        IReadOnlyList<RawFile> files = [new RawFile(ExampleFile, ExampleFile, 1, 0)];
        var script = new StringBuilder();
        Add(script, "once a warehouse", dialect.RawTables.CreateLoadLog());
        Add(script, "once a table", [dialect.RawTables.Create(table, table.Relation, ifMissing: true)]);
        if (dialect.RawTables.BeforeLoad(table.Relation, files) is { Count: > 0 } before)
            Add(script, "before the transaction", before);
        Add(script, "in one transaction with the load log", dialect.RawTables.Load(new RawLoad(table, table.Relation, source, 1, files)));
        return script.ToString();
    }

    private static void Add(StringBuilder script, string when, IReadOnlyList<string> statements)
    {
        script.Append(script.Length == 0 ? "" : "\n").Append("-- ").Append(when).Append('\n');
        foreach (var statement in statements)
            script.Append(statement).Append(";\n");
    }
}
