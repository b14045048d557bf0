namespace Codegen.Contracts.Schemas;

/// <summary>The columns that every raw table has after the record's own. A field of the same name gets a suffix.</summary>
public static class SystemColumns
{
    /// <summary>The connection that read the row. Text, part of the identity.</summary>
    public const string Connection = "_connection";

    /// <summary>The parent's keys or the configured partition, joined by <c>/</c>; empty where the stream has neither. Text, part of the identity.</summary>
    public const string Partition = "_partition";

    /// <summary>The record's key as text; a JSON array of texts where it has several fields. Part of the identity.</summary>
    public const string Key = "_key";

    /// <summary>The provider's update time, else the event's own time, else <see cref="At"/>. Instant.</summary>
    public const string Version = "_version";

    /// <summary><c>upsert</c> or <c>delete</c>.</summary>
    public const string Op = "_op";

    /// <summary>What brought the row: <c>list</c>, <c>changes</c>, later <c>callback</c>, <c>sweep</c> …</summary>
    public const string Origin = "_origin";

    /// <summary>When the record's page was requested, in the provider's time. Instant.</summary>
    public const string At = "_at";

    /// <summary>XxHash128 of the record's bytes, 32 hexadecimal digits.</summary>
    public const string Hash = "_hash";

    /// <summary>A JSON object: fields that the document lacks, and the text of values that don't fit their column. Null where there are none.</summary>
    public const string Extra = "_extra";

    /// <summary>The warehouse's load that brought the row. Integer, monotone per warehouse.</summary>
    public const string Load = "_load";

    /// <summary>The row's place in the load order of its connection and stream. Integer, the same again in a rebuild.</summary>
    public const string Sequence = "_seq";

    /// <summary>The number of the commit that names the row's file. Integer.</summary>
    public const string Commit = "_commit";

    /// <summary>The key of the row's object in the lake. Text.</summary>
    public const string File = "_file";

    /// <summary>The row's place in its file, from 0. Integer.</summary>
    public const string Row = "_row";

    /// <summary>All of them, in the order in which they stand in the table.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Connection, Partition, Key, Version, Op, Origin, At, Hash, Extra, Load, Sequence, Commit, File, Row];
}
