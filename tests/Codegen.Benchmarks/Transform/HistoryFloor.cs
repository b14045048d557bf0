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
        // Tables of their own, so that the planner knows how few rows there are: three times faster than one statement.
        $"""
        CREATE OR REPLACE TEMP TABLE delta AS
        SELECT id, name, email, city, status, amount, _version, is_deleted FROM marts.log WHERE _load = {load}
        """,
        """
        CREATE OR REPLACE TEMP TABLE known AS
        SELECT dim.id, dim.name, dim.email, dim.city, dim.status, dim.amount
        FROM marts.dim_by_hand AS dim JOIN delta ON delta.id = dim.id WHERE dim.valid_to IS NULL
        """,
        """
        CREATE OR REPLACE TEMP TABLE changed AS
        SELECT delta.* FROM delta LEFT JOIN known ON known.id = delta.id
        WHERE known.id IS NULL OR delta.name IS DISTINCT FROM known.name OR delta.email IS DISTINCT FROM known.email
            OR delta.city IS DISTINCT FROM known.city OR delta.status IS DISTINCT FROM known.status
            OR delta.amount IS DISTINCT FROM known.amount
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
