-- once a warehouse
CREATE SCHEMA IF NOT EXISTS "raw";
CREATE TABLE IF NOT EXISTS "raw"."load_log" (
    "connection" VARCHAR NOT NULL,
    "stream" VARCHAR NOT NULL,
    "lane" VARCHAR NOT NULL,
    "commit_no" NUMBER(19,0) NOT NULL,
    "file" VARCHAR NOT NULL,
    "rows" NUMBER(19,0) NOT NULL,
    "sha256" VARCHAR NOT NULL,
    "load" NUMBER(19,0) NOT NULL,
    "first_seq" NUMBER(19,0) NOT NULL,
    PRIMARY KEY ("connection", "stream", "lane", "commit_no", "file"));
CREATE FILE FORMAT IF NOT EXISTS "raw"."codegen_lines"
TYPE = JSON COMPRESSION = ZSTD MULTI_LINE = FALSE STRIP_NULL_VALUES = FALSE;

-- once a table
CREATE TABLE IF NOT EXISTS "raw"."test__orders" (
    "id" NUMBER(19,0),
    "shop" VARCHAR,
    "amount" NUMBER(38,12),
    "it's ""a\b""" FLOAT,
    "paid" BOOLEAN,
    "updated_at" TIMESTAMP_TZ(6),
    "day" DATE,
    "lines" VARIANT,
    "ID_1" VARCHAR,
    "_connection" VARCHAR,
    "_partition" VARCHAR,
    "_key" VARCHAR,
    "_version" TIMESTAMP_TZ(6),
    "_op" VARCHAR,
    "_origin" VARCHAR,
    "_at" TIMESTAMP_TZ(6),
    "_hash" VARCHAR,
    "_extra" VARIANT,
    "_load" NUMBER(19,0),
    "_seq" NUMBER(19,0),
    "_commit" NUMBER(19,0),
    "_file" VARCHAR,
    "_row" NUMBER(19,0),
    "_record" VARIANT);

-- before the transaction
CREATE OR REPLACE TEMPORARY TABLE "raw"."test__orders__lines" ("line" VARIANT, "location" VARCHAR);
COPY INTO "raw"."test__orders__lines" ("line", "location")
FROM (SELECT $1, METADATA$FILENAME FROM @"raw"."codegen_lake")
FILES = ('raw/source=example/example.ndjson.zst')
FILE_FORMAT = (FORMAT_NAME = "raw"."codegen_lines")
ON_ERROR = ABORT_STATEMENT;

-- in one transaction with the load log
INSERT INTO "raw"."test__orders" ("id", "shop", "amount", "it's ""a\b""", "paid", "updated_at", "day", "lines", "ID_1", "_connection", "_partition", "_key", "_version", "_op", "_origin", "_at", "_hash", "_extra", "_load", "_seq", "_commit", "_file", "_row", "_record")
SELECT
    v0,
    v1,
    v2,
    v3,
    v4,
    v5,
    v6,
    v7,
    v8,
    'test',
    COALESCE(c:"partition"::VARCHAR, ''),
    COALESCE(c:"key"::VARCHAR, TO_JSON(ARRAY_CONSTRUCT(COALESCE(GET(c:"unfit", 'shop')::VARCHAR, GET(c:"exact", 'shop')::VARCHAR, NULLIF(GET(record, 'shop'), PARSE_JSON('null'))::VARCHAR), COALESCE(GET(c:"unfit", 'id')::VARCHAR, GET(c:"exact", 'id')::VARCHAR, NULLIF(GET(record, 'id'), PARSE_JSON('null'))::VARCHAR))), c:"hash"::VARCHAR),
    c:"version"::TIMESTAMP_TZ(6),
    c:"op"::VARCHAR,
    c:"origin"::VARCHAR,
    c:"at"::TIMESTAMP_TZ(6),
    c:"hash"::VARCHAR,
    NULLIF(MAP_CAT(
        OBJECT_DELETE(COALESCE(c:"extra"::OBJECT, OBJECT_CONSTRUCT()), 'id', 'shop', 'amount', 'it''s "a\\b"', 'paid', 'updated_at', 'day', 'lines', 'ID')::MAP(VARCHAR, VARIANT),
        OBJECT_CONSTRUCT('id', IFF(v0 IS NULL, COALESCE(GET(c:"unfit", 'id')::VARCHAR, GET(c:"exact", 'id')::VARCHAR, NULLIF(GET(record, 'id'), PARSE_JSON('null'))::VARCHAR), NULL), 'shop', IFF(v1 IS NULL, COALESCE(GET(c:"unfit", 'shop')::VARCHAR, GET(c:"exact", 'shop')::VARCHAR, NULLIF(GET(record, 'shop'), PARSE_JSON('null'))::VARCHAR), NULL), 'amount', IFF(v2 IS NULL, COALESCE(GET(c:"unfit", 'amount')::VARCHAR, GET(c:"exact", 'amount')::VARCHAR, NULLIF(GET(record, 'amount'), PARSE_JSON('null'))::VARCHAR), NULL), 'it''s "a\\b"', IFF(v3 IS NULL, COALESCE(GET(c:"unfit", 'it''s "a\\b"')::VARCHAR, GET(c:"exact", 'it''s "a\\b"')::VARCHAR, NULLIF(GET(record, 'it''s "a\\b"'), PARSE_JSON('null'))::VARCHAR), NULL), 'paid', IFF(v4 IS NULL, COALESCE(GET(c:"unfit", 'paid')::VARCHAR, GET(c:"exact", 'paid')::VARCHAR, NULLIF(GET(record, 'paid'), PARSE_JSON('null'))::VARCHAR), NULL), 'updated_at', IFF(v5 IS NULL, COALESCE(GET(c:"unfit", 'updated_at')::VARCHAR, GET(c:"exact", 'updated_at')::VARCHAR, NULLIF(GET(record, 'updated_at'), PARSE_JSON('null'))::VARCHAR), NULL), 'day', IFF(v6 IS NULL, COALESCE(GET(c:"unfit", 'day')::VARCHAR, GET(c:"exact", 'day')::VARCHAR, NULLIF(GET(record, 'day'), PARSE_JSON('null'))::VARCHAR), NULL), 'lines', IFF(v7 IS NULL, COALESCE(GET(c:"unfit", 'lines')::VARCHAR, GET(c:"exact", 'lines')::VARCHAR, NULLIF(GET(record, 'lines'), PARSE_JSON('null'))::VARCHAR), NULL), 'ID', IFF(v8 IS NULL, COALESCE(GET(c:"unfit", 'ID')::VARCHAR, GET(c:"exact", 'ID')::VARCHAR, GET(c:"extra", 'ID')::VARCHAR), NULL))::MAP(VARCHAR, VARIANT))::OBJECT, OBJECT_CONSTRUCT()),
    1,
    file.first_seq + c:"row"::NUMBER(19,0),
    file.commit_no,
    file.key,
    c:"row"::NUMBER(19,0),
    record
FROM (
    SELECT *,
        IFF(REGEXP_LIKE(t0, '-?[0-9]+(\\.0+)?'), TRY_TO_NUMBER(t0, 19, 0), NULL) AS v0,
        t1 AS v1,
        IFF(REGEXP_LIKE(t2, '-?[0-9]{1,26}(\\.[0-9]{1,12}0*)?'), TRY_TO_NUMBER(t2, 38, 12), NULL) AS v2,
        IFF(REGEXP_LIKE(t3, '[-+0-9.eE]+'), TRY_TO_DOUBLE(t3), NULL) AS v3,
        CASE t4 WHEN 'true' THEN TRUE WHEN 'false' THEN FALSE END AS v4,
        TRY_TO_TIMESTAMP_TZ(t5) AS v5,
        TRY_TO_DATE(t6, 'YYYY-MM-DD') AS v6,
        t7 AS v7,
        t8 AS v8
    FROM (
        SELECT *,
            IFF(GET(c:"unfit", 'id') IS NULL, COALESCE(GET(c:"exact", 'id')::VARCHAR, NULLIF(GET(record, 'id'), PARSE_JSON('null'))::VARCHAR), NULL) AS t0,
            IFF(GET(c:"unfit", 'shop') IS NULL, COALESCE(GET(c:"exact", 'shop')::VARCHAR, NULLIF(GET(record, 'shop'), PARSE_JSON('null'))::VARCHAR), NULL) AS t1,
            IFF(GET(c:"unfit", 'amount') IS NULL, COALESCE(GET(c:"exact", 'amount')::VARCHAR, NULLIF(GET(record, 'amount'), PARSE_JSON('null'))::VARCHAR), NULL) AS t2,
            IFF(GET(c:"unfit", 'it''s "a\\b"') IS NULL, COALESCE(GET(c:"exact", 'it''s "a\\b"')::VARCHAR, NULLIF(GET(record, 'it''s "a\\b"'), PARSE_JSON('null'))::VARCHAR), NULL) AS t3,
            IFF(GET(c:"unfit", 'paid') IS NULL, COALESCE(GET(c:"exact", 'paid')::VARCHAR, NULLIF(GET(record, 'paid'), PARSE_JSON('null'))::VARCHAR), NULL) AS t4,
            IFF(GET(c:"unfit", 'updated_at') IS NULL, COALESCE(GET(c:"exact", 'updated_at')::VARCHAR, NULLIF(GET(record, 'updated_at'), PARSE_JSON('null'))::VARCHAR), NULL) AS t5,
            IFF(GET(c:"unfit", 'day') IS NULL, COALESCE(GET(c:"exact", 'day')::VARCHAR, NULLIF(GET(record, 'day'), PARSE_JSON('null'))::VARCHAR), NULL) AS t6,
            COALESCE(PARSE_JSON(GET(c:"exact", 'lines')::VARCHAR), NULLIF(GET(record, 'lines'), PARSE_JSON('null'))) AS t7,
            IFF(GET(c:"unfit", 'ID') IS NULL, COALESCE(GET(c:"exact", 'ID')::VARCHAR, GET(c:"extra", 'ID')::VARCHAR), NULL) AS t8
        FROM (
            SELECT "line":"_c" AS c, "line":"record" AS record, "location" AS location
            FROM "raw"."test__orders__lines"))) AS line
JOIN (VALUES
    ('raw/source=example/example.ndjson.zst', 'raw/source=example/example.ndjson.zst', 1, 0)) AS file (location, key, commit_no, first_seq)
ON file.location = line.location;
