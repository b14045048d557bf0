-- once a warehouse
CREATE SCHEMA IF NOT EXISTS "raw";
CREATE TABLE IF NOT EXISTS "raw"."load_log" (
    "connection" VARCHAR NOT NULL,
    "stream" VARCHAR NOT NULL,
    "lane" VARCHAR NOT NULL,
    "commit_no" BIGINT NOT NULL,
    "file" VARCHAR NOT NULL,
    "rows" BIGINT NOT NULL,
    "sha256" VARCHAR NOT NULL,
    "load" BIGINT NOT NULL,
    "first_seq" BIGINT NOT NULL,
    PRIMARY KEY ("connection", "stream", "lane", "commit_no", "file"));

-- once a table
CREATE TABLE IF NOT EXISTS "raw"."test__rates" (
    "value" JSON,
    "_connection" VARCHAR,
    "_partition" VARCHAR,
    "_key" VARCHAR,
    "_version" TIMESTAMP WITH TIME ZONE,
    "_op" VARCHAR,
    "_origin" VARCHAR,
    "_at" TIMESTAMP WITH TIME ZONE,
    "_hash" VARCHAR,
    "_extra" JSON,
    "_load" BIGINT,
    "_seq" BIGINT,
    "_commit" BIGINT,
    "_file" VARCHAR,
    "_row" BIGINT);

-- in one transaction with the load log
INSERT INTO "raw"."test__rates" ("value", "_connection", "_partition", "_key", "_version", "_op", "_origin", "_at", "_hash", "_extra", "_load", "_seq", "_commit", "_file", "_row")
SELECT
    v0,
    'test',
    coalesce(c.partition, ''),
    coalesce(c.key, NULL, c.hash),
    CAST(c.version AS TIMESTAMPTZ),
    c.op,
    c.origin,
    CAST(c.at AS TIMESTAMPTZ),
    c.hash,
    NULL,
    1,
    file.first_seq + c.row,
    file.commit_no,
    file.key,
    c.row
FROM (
    SELECT *,
        false AS misfit
    FROM (
        SELECT *,
            t0 AS v0
        FROM (
            SELECT *,
                coalesce(CAST(c.exact ->> '/value' AS JSON), record) AS t0
            FROM (
                SELECT *,
                    c.unfit IS NULL AND c.exact IS NULL AND (c.extra IS NULL OR NOT (false)) AS plain
                FROM (
                    SELECT _c AS c, record, filename AS location,
                        NULL AS unfit,
                        NULL AS exact,
                        NULL AS late
                    FROM read_ndjson(['raw/source=example/example.ndjson.zst'],
    columns = {'_c': 'STRUCT("row" BIGINT, op VARCHAR, origin VARCHAR, "partition" VARCHAR, version VARCHAR, "at" VARCHAR, hash VARCHAR, key VARCHAR, extra JSON, unfit JSON, exact JSON)', 'record': 'JSON'},
    filename = true, hive_partitioning = false, compression = 'zstd', maximum_object_size = 50331648)))))) AS line
JOIN (VALUES
    ('raw/source=example/example.ndjson.zst', 'raw/source=example/example.ndjson.zst', 1, 0)) AS file (location, key, commit_no, first_seq)
ON file.location = line.location;
