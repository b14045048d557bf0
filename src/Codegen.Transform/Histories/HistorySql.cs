using System.Globalization;
using Codegen.Contracts.Manifests;
using Codegen.Transform.Sql;

namespace Codegen.Transform.Histories;

/// <summary>
/// A history as a pure function of its log, and the splice that keeps it so without reading all of it. Of the events of a key at one
/// time the last one wins; of neighbours that are equal the first stands; each is valid until the next. Deletions are versions too.
/// </summary>
internal sealed class HistorySql
{
    private readonly TransformSql _sql;
    private readonly ManifestNode _node;
    private readonly IReadOnlyList<string> _keys;
    private readonly IReadOnlyList<string> _attributes;
    private readonly string _events;

    public HistorySql(TransformSql sql, ManifestNode node)
    {
        (_sql, _node, _keys, _attributes) = (sql, node, node.Config.UniqueKey, node.Config.Codegen.History!.Attributes);
        _events = sql.Names([.. _keys, .. _attributes, HistoryColumns.IsDeleted, HistoryColumns.Version]);
    }

    /// <summary>The column of an open row beyond which an event is in order. Another one is a mutation that tests must notice.</summary>
    internal string LastSeen { get; init; } = HistoryColumns.LastEventAt;

    /// <summary>Whether a touched key must be recomputed from the log. Another condition is a mutation that tests must notice.</summary>
    internal string IsLate { get; init; } = "\"__first\" <= \"__last\"";

    private string Table => _sql.Dialect.Ident(new Warehouse.Relation(_node.Schema, _node.Alias));

    private string Log => $"(\n{_node.CompiledCode}\n) AS log";

    /// <summary>A query for the whole history of all that was loaded up to a load, inclusive.</summary>
    public string Rebuild(long to) =>
        Versions($"({Winners(string.Create(CultureInfo.InvariantCulture, $"{Log} WHERE \"_load\" <= {to}"))}) AS events");

    /// <summary>A query for the events that the loads after one and up to another bring, one a key and time.</summary>
    public string Delta(long from, long to) =>
        Winners(string.Create(CultureInfo.InvariantCulture, $"{Log} WHERE \"_load\" > {from} AND \"_load\" <= {to}"));

    /// <summary>A query for the table's rows of the keys that a delta touches.</summary>
    /// <param name="delta">A table of what <see cref="Delta"/> gives.</param>
    public string Known(string delta) =>
        $"""
        SELECT {_sql.Names(HistoryColumns.Of(_node))} FROM {Table} AS history
        WHERE EXISTS (SELECT 1 FROM {delta} AS delta WHERE {_sql.SameKey("delta", "history", _keys)})
        """;

    /// <summary>
    /// A query for the keys of a delta that must be read again from the log: those of which an event does not come after everything that
    /// was ever seen of them.
    /// </summary>
    /// <param name="delta">A table of what <see cref="Delta"/> gives.</param>
    /// <param name="known">A table of what <see cref="Known"/> gives.</param>
    public string Late(string delta, string known) =>
        $"""
        SELECT {_sql.Names(_keys)} FROM (
            SELECT {_sql.Names(_keys, "delta.")}, min(delta."_version") AS "__first", max(known."{LastSeen}") AS "__last"
            FROM {delta} AS delta LEFT JOIN {known} AS known ON {_sql.SameKey("delta", "known", _keys)} AND known."valid_to" IS NULL
            GROUP BY {_sql.Names(_keys, "delta.")}) AS touched
        WHERE {IsLate}
        """;

    /// <summary>
    /// A query for the events that make the touched keys' versions: of late ones all that the log has, of the others the delta and the
    /// open version.
    /// </summary>
    /// <param name="delta">A table of what <see cref="Delta"/> gives.</param>
    /// <param name="known">A table of what <see cref="Known"/> gives.</param>
    /// <param name="late">A table of what <see cref="Late"/> gives; null where it is empty, so that the log is not read.</param>
    /// <param name="to">The newest load.</param>
    public string Events(string delta, string known, string? late, long to)
    {
        var open = $"""
            SELECT {_events} FROM {delta} AS delta{Without(late, " WHERE", "delta")}
            UNION ALL
            SELECT {_sql.Names([.. _keys, .. _attributes, HistoryColumns.IsDeleted])}, "valid_from" FROM {known} AS known
            WHERE "valid_to" IS NULL{Without(late, " AND", "known")}
            """;
        if (late is null)
            return open;
        var loaded = string.Create(CultureInfo.InvariantCulture, $"{Log} WHERE \"_load\" <= {to} AND {In(late, "log")}");
        return $"""
            {open}
            UNION ALL
            SELECT {_events} FROM (
            {Winners(loaded)}) AS recomputed
            """;
    }

    /// <summary>
    /// A query for the differences that events make: <c>__op</c> is I for a row that is missing, D for one that must go, U for one of the
    /// same key and beginning that differs. No row where nothing differs, however often it is run.
    /// </summary>
    /// <param name="events">A table of what <see cref="Events"/> gives.</param>
    /// <param name="known">A table of what <see cref="Known"/> gives.</param>
    /// <param name="late">A table of what <see cref="Late"/> gives; null where it is empty.</param>
    public string Differences(string events, string known, string? late) =>
        $"""
        WITH wanted AS (
            {Versions(events)}),
        there AS (
            SELECT * FROM {known} AS known WHERE "valid_to" IS NULL{(late is null ? "" : $" OR {In(late, "known")}")})
        SELECT
            CASE WHEN wanted."valid_from" IS NULL THEN 'D' WHEN there."valid_from" IS NULL THEN 'I' ELSE 'U' END AS "__op",
            {string.Join(", ", Identity.Select(Either))},
            {_sql.Names(Content, "wanted.")}
        FROM wanted FULL OUTER JOIN there ON {_sql.SameKey("wanted", "there", Identity)}
        WHERE wanted."valid_from" IS NULL OR there."valid_from" IS NULL
            OR {string.Join("\n    OR ", Content.Select(column => Differ($"wanted.{Name(column)}", $"there.{Name(column)}")))}
        """;

    /// <summary>The columns that identify a version.</summary>
    public IReadOnlyList<string> Identity => [.. _keys, HistoryColumns.ValidFrom];

    /// <summary>
    /// A query for what the log holds: its newest load, its rows, those of the loads up to one, and those after it that can't be placed:
    /// without a version or with a null in the key.
    /// </summary>
    public string Heads(long seen)
    {
        var unplaced = string.Join(" OR ", _keys.Append(HistoryColumns.Version).Select(column => $"{Name(column)} IS NULL"));
        return string.Create(CultureInfo.InvariantCulture, $"""
            SELECT coalesce(max("_load"), 0), count(*), count(CASE WHEN "_load" <= {seen} THEN 1 END),
                (SELECT count(*) FROM {Log} WHERE "_load" > {seen} AND ({unplaced}))
            FROM {Log}
            """);
    }

    /// <summary>A query for two numbers: the rows of a stage of differences, and those whose identity stands twice.</summary>
    public string CheckDifferences(string stage) =>
        $"""
        SELECT
            (SELECT count(*) FROM {stage}),
            (SELECT count(*) FROM (SELECT 1 FROM {stage} GROUP BY {_sql.Names(Identity)} HAVING count(*) > 1) AS repeated)
        """;

    private IReadOnlyList<string> Content => [.. _attributes, HistoryColumns.ValidTo, HistoryColumns.IsDeleted, HistoryColumns.LastEventAt];

    /// <summary>Of the events of a key at one time the one that counts.</summary>
    private string Winners(string rows)
    {
        var types = _node.Config.Codegen.Columns.ToDictionary(column => column.Name, column => column.Type, StringComparer.Ordinal);
        string[] order =
        [
            .. _node.Config.Codegen.History!.HasAt ? new[] { HistoryColumns.At } : [],
            HistoryColumns.Sequence, HistoryColumns.IsDeleted, HistoryColumns.Load, .. _attributes,
        ];
        var ranks = order.Select(column => $"{_sql.Orderable(column, types.GetValueOrDefault(column, ""))} DESC NULLS LAST");
        return $"""
            SELECT {_events} FROM {rows}
            QUALIFY row_number() OVER (
                PARTITION BY {_sql.Names(_keys)}, "_version" ORDER BY {string.Join(", ", ranks)}) = 1
            """;
    }

    /// <summary>The versions that events with distinct times make.</summary>
    private string Versions(string events)
    {
        var order = $"OVER (PARTITION BY {_sql.Names(_keys)} ORDER BY \"_version\")";
        var changes = _attributes.Select(Name).Select(column => Differ(column, $"lag({column}) {order}"));
        var changed = string.Join(" OR ", changes.DefaultIfEmpty("FALSE"));
        return $"""
            SELECT {_sql.Names([.. _keys, .. _attributes])},
                "_version" AS "valid_from", lead("_version") {order} AS "valid_to", "is_deleted",
                CASE WHEN lead("_version") {order} IS NULL THEN "__last" END AS "last_event_at"
            FROM (
                SELECT {_events}, max("_version") OVER (PARTITION BY {_sql.Names(_keys)}) AS "__last",
                    lag("_version") {order} IS NULL OR "is_deleted" <> lag("is_deleted") {order}
                    OR (NOT "is_deleted" AND ({changed})) AS "__changed"
                FROM {events}) AS compared
            WHERE "__changed"
            """;
    }

    private string Name(string column) => _sql.Dialect.Ident(column);

    private string Either(string column) => $"coalesce(wanted.{Name(column)}, there.{Name(column)}) AS {Name(column)}";

    private static string Differ(string left, string right) => $"{left} IS DISTINCT FROM {right}";

    private string In(string late, string rows) => $"EXISTS (SELECT 1 FROM {late} AS late WHERE {_sql.SameKey("late", rows, _keys)})";

    private string Without(string? late, string word, string rows) => late is null ? "" : $"{word} NOT {In(late, rows)}";
}
