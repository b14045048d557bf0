using Codegen.Contracts.Connectors;
using Codegen.Contracts.Schemas;

namespace Codegen.Warehouse.RawTables;

/// <summary>The append-only table of a stream's records, shared by all connections of its source.</summary>
/// <param name="Relation">Where it stands.</param>
/// <param name="Source">The source.</param>
/// <param name="Stream">The stream.</param>
/// <param name="Schema">The stream's columns; ours follow them.</param>
/// <param name="Key">The fields of the record's key; empty where its hash is the key.</param>
public sealed record RawTable(Relation Relation, string Source, string Stream, StreamSchema Schema, IReadOnlyList<FieldPath> Key)
{
    /// <summary>The schema in which raw tables and the load log stand.</summary>
    public const string SchemaName = "raw";

    /// <summary>The table of a stream, <c>raw.&lt;source&gt;__&lt;stream&gt;</c>.</summary>
    /// <param name="source">The source.</param>
    /// <param name="stream">The stream's definition.</param>
    public static RawTable Of(string source, StreamDefinition stream) =>
        new(new Relation(SchemaName, $"{source}__{stream.Name}"), source, stream.Name, stream.Schema, stream.Key);

    /// <summary>The log of what was loaded, <c>raw.load_log</c>: one row a file, written in the transaction that loads it.</summary>
    public static Relation LoadLog { get; } = new(SchemaName, "load_log");

    /// <summary>The stage through which a warehouse that reads the lake by itself sees it; an administrator creates it once.</summary>
    public static Relation Stage { get; } = new(SchemaName, "codegen_lake");
}
