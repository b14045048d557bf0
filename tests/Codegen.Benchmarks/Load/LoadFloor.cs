namespace Codegen.Benchmarks.Load;

/// <summary>What a person who knows DuckDB well would write by hand to load the same files into the same columns: no checks, no drift,
/// decimals by way of floating point, wrong in the last digits but fast.</summary>
internal static class LoadFloor
{
    private const string Record =
        "STRUCT(id BIGINT, number VARCHAR, customer_id BIGINT, status VARCHAR, created_at TIMESTAMP, updated_at TIMESTAMP, currency VARCHAR, total DOUBLE, tax DOUBLE, discount DOUBLE, email VARCHAR, phone VARCHAR, test BOOLEAN, cancel_reason VARCHAR, shipping_address JSON, line_items JSON, tags JSON, note VARCHAR, metadata JSON)";

    private const string Envelope =
        "STRUCT(\"row\" BIGINT, op VARCHAR, origin VARCHAR, \"partition\" VARCHAR, version TIMESTAMP, \"at\" TIMESTAMP, hash VARCHAR, extra JSON)";

    /// <summary>The statement, over all files of a folder.</summary>
    public static string Print(string pattern) =>
        $"""
        CREATE TABLE orders AS
        SELECT record.id, record.number, record.customer_id, record.status, record.created_at::TIMESTAMPTZ AS created_at, record.updated_at::TIMESTAMPTZ AS updated_at, record.currency,
            record.total::DECIMAL(38,12) AS total, record.tax::DECIMAL(38,12) AS tax, record.discount::DECIMAL(38,12) AS discount, record.email, record.phone, record.test, record.cancel_reason, record.shipping_address,
            record.line_items, record.tags, record.note, record.metadata,
            'bench' AS _connection, _c."partition" AS _partition, record.id::VARCHAR AS _key, _c.version::TIMESTAMPTZ AS _version, _c.op AS _op,
            _c.origin AS _origin, _c."at"::TIMESTAMPTZ AS _at, _c.hash AS _hash, _c.extra AS _extra, 1::BIGINT AS _load, _c."row" AS _seq, 1::BIGINT AS _commit,
            filename AS _file, _c."row" AS _row
        FROM read_ndjson('{pattern}', columns = {"{"}'_c': '{Envelope}', 'record': '{Record}'{"}"}, filename = true)
        """;
}
