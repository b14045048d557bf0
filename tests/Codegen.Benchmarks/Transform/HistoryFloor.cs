namespace Codegen.Benchmarks.Transform;

/// <summary>
/// What a person who knows DuckDB well would write by hand to bring a history up to date with the same rows: one event a key, each newer
/// than all before it, no deletions, nothing redelivered. It is wrong as soon as one of these doesn't hold.
/// </summary>
internal static class HistoryFloor
{
    public const string Table = "marts.dim_by_hand";

    /// <summary>The table after the first load.</summary>
    public const string Create =
        """
        CREATE OR REPLACE TABLE marts.dim_by_hand AS
        SELECT id, name, email, city, status, amount, _version AS valid_from, CAST(NULL AS TIMESTAMPTZ) AS valid_to, is_deleted, _version AS last_event_at
        FROM marts.log WHERE _load = 1
        """;

    /// <summary>One increment, in one transaction.</summary>
    public static IReadOnlyList<string> Increment(int load) =>
    [
        "BEGIN TRANSACTION",
        $"""
        CREATE OR REPLACE TEMP TABLE changed AS
        SELECT log.id, log.name, log.email, log.city, log.status, log.amount, log._version, log.is_deleted
        FROM marts.log AS log JOIN marts.dim_by_hand AS dim ON dim.id = log.id AND dim.valid_to IS NULL
        WHERE log._load = {load}
            AND (log.name IS DISTINCT FROM dim.name OR log.email IS DISTINCT FROM dim.email OR log.city IS DISTINCT FROM dim.city
                OR log.status IS DISTINCT FROM dim.status OR log.amount IS DISTINCT FROM dim.amount)
        """,
        """
        UPDATE marts.dim_by_hand AS dim SET valid_to = changed._version, last_event_at = NULL
        FROM changed WHERE changed.id = dim.id AND dim.valid_to IS NULL
        """,
        """
        INSERT INTO marts.dim_by_hand
        SELECT id, name, email, city, status, amount, _version, NULL, is_deleted, _version FROM changed
        """,
        "COMMIT",
    ];
}
