using Codegen.Contracts.Schemas;

namespace Codegen.Generators.Models;

/// <summary>What our own columns hold, for people who read a catalog.</summary>
internal static class SystemColumnTexts
{
    /// <summary>The description of one of <see cref="SystemColumns.All"/>.</summary>
    public static string Of(string column) => column switch
    {
        SystemColumns.Connection => "The connection that read the record. Part of its identity.",
        SystemColumns.Partition => "The parent's keys or the configured entry that the record was read for; empty where there is neither. Part of its identity.",
        SystemColumns.Key => "The record's key as text. Part of its identity.",
        SystemColumns.Version => "When this version came to be: the provider's update time, else the event's time, else when it was read.",
        SystemColumns.Op => "upsert or delete.",
        SystemColumns.Origin => "What brought the version: list, changes and so on.",
        SystemColumns.At => "When the version was read, in the provider's time.",
        SystemColumns.Hash => "A hash of the record's bytes.",
        SystemColumns.Extra => "Fields that the document lacks, and the text of values that don't fit their column.",
        SystemColumns.Load => "The load that brought the row; grows with every load.",
        SystemColumns.Sequence => "The row's place in the load order of its connection and stream.",
        SystemColumns.Commit => "The number of the lake's commit that names the row's file.",
        SystemColumns.File => "The key of the row's object in the lake.",
        SystemColumns.Row => "The row's place in its file, from 0.",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };
}
