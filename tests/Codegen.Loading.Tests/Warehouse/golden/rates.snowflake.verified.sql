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
CREATE TABLE IF NOT EXISTS "raw"."test__rates" (
    "value" VARIANT,
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
CREATE OR REPLACE TEMPORARY TABLE "raw"."test__rates__lines" ("line" VARIANT, "location" VARCHAR);
COPY INTO "raw"."test__rates__lines" ("line", "location")
FROM (SELECT $1, METADATA$FILENAME FROM @"raw"."codegen_lake")
FILES = ('raw/source=example/example.ndjson.zst')
FILE_FORMAT = (FORMAT_NAME = "raw"."codegen_lines")
ON_ERROR = ABORT_STATEMENT;

-- in one transaction with the load log
INSERT INTO "raw"."test__rates" ("value", "_connection", "_partition", "_key", "_version", "_op", "_origin", "_at", "_hash", "_extra", "_load", "_seq", "_commit", "_file", "_row", "_record")
SELECT
    v0,
    'test',
    COALESCE(c:"partition"::VARCHAR, ''),
    COALESCE(c:"key"::VARCHAR, NULL, c:"hash"::VARCHAR),
    c:"version"::TIMESTAMP_TZ(6),
    c:"op"::VARCHAR,
    c:"origin"::VARCHAR,
    c:"at"::TIMESTAMP_TZ(6),
    c:"hash"::VARCHAR,
    c:"extra",
    1,
    file.first_seq + c:"row"::NUMBER(19,0),
    file.commit_no,
    file.key,
    c:"row"::NUMBER(19,0),
    record
FROM (
    SELECT *,
        t0 AS v0
    FROM (
        SELECT *,
            COALESCE(PARSE_JSON(GET(c:"exact", 'value')::VARCHAR), record) AS t0
        FROM (
            SELECT "line":"_c" AS c, "line":"record" AS record, "location" AS location
            FROM "raw"."test__rates__lines"))) AS line
JOIN (VALUES
    ('raw/source=example/example.ndjson.zst', 'raw/source=example/example.ndjson.zst', 1, 0)) AS file (location, key, commit_no, first_seq)
ON file.location = line.location;
