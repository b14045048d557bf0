using Codegen.Contracts.Manifests;

namespace Codegen.Transform.Histories;

/// <summary>The columns of a history's table and of the log that it is made of.</summary>
internal static class HistoryColumns
{
    /// <summary>Of the log: the event's time, by which versions follow each other. Instant, never null.</summary>
    public const string Version = "_version";

    /// <summary>Of the log: when the record was read. Instant.</summary>
    public const string At = "_at";

    /// <summary>Of the log: the load order within a connection's stream. Integer.</summary>
    public const string Sequence = "_seq";

    /// <summary>Of the log: the load that brought the row. Integer.</summary>
    public const string Load = "_load";

    /// <summary>Whether the record was deleted from this moment on. Boolean, never null.</summary>
    public const string IsDeleted = "is_deleted";

    /// <summary>The instant from which the version is valid, inclusive.</summary>
    public const string ValidFrom = "valid_from";

    /// <summary>The instant from which it no longer is; null while it is open.</summary>
    public const string ValidTo = "valid_to";

    /// <summary>Of an open row: the time of the key's newest event, those that changed nothing included; null in closed rows.</summary>
    public const string LastEventAt = "last_event_at";

    /// <summary>All columns of a history's table, in order: the key, the attributes, ours.</summary>
    public static IReadOnlyList<string> Of(ManifestNode node) =>
        [.. node.Config.UniqueKey, .. node.Config.Codegen.History!.Attributes, ValidFrom, ValidTo, IsDeleted, LastEventAt];
}
