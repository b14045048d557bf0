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
CREATE TABLE IF NOT EXISTS "raw"."test__orders" (
    "id" BIGINT,
    "shop" VARCHAR,
    "amount" DECIMAL(38,12),
    "it's ""a\b""" DOUBLE,
    "paid" BOOLEAN,
    "updated_at" TIMESTAMP WITH TIME ZONE,
    "day" DATE,
    "lines" JSON,
    "ID_1" VARCHAR,
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
INSERT INTO "raw"."test__orders" ("id", "shop", "amount", "it's ""a\b""", "paid", "updated_at", "day", "lines", "ID_1", "_connection", "_partition", "_key", "_version", "_op", "_origin", "_at", "_hash", "_extra", "_load", "_seq", "_commit", "_file", "_row")
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
    coalesce(c.partition, ''),
    coalesce(c.key, CAST(to_json([coalesce(unfit."shop", exact."shop", (late."shop" ->> '$'), record."shop"), coalesce(unfit."id", exact."id", (late."id" ->> '$'), record."id")]) AS VARCHAR), c.hash),
    CAST(c.version AS TIMESTAMPTZ),
    c.op,
    c.origin,
    CAST(c.at AS TIMESTAMPTZ),
    c.hash,
    CASE WHEN plain AND NOT misfit AND c.extra IS NULL THEN NULL
        ELSE CAST(nullif('{' || array_to_string(list_concat(
            list_transform(
                list_filter(coalesce(json_keys(c.extra), []), name -> name NOT IN ('id', 'shop', 'amount', 'it''s "a\b"', 'paid', 'updated_at', 'day', 'lines', 'ID')),
                name -> to_json(name) || ':' || coalesce(c.exact ->> ('/' || replace(replace(name, '~', '~0'), '/', '~1')), CAST(c.extra -> ('/' || replace(replace(name, '~', '~0'), '/', '~1')) AS VARCHAR))),
            list_transform(
                coalesce(json_keys(c.unfit), []),
                name -> to_json(name) || ':' || CAST(c.unfit -> ('/' || replace(replace(name, '~', '~0'), '/', '~1')) AS VARCHAR)),
            list_filter(CAST([CASE WHEN t0 IS NOT NULL AND v0 IS NULL THEN '"id":' || to_json(coalesce(unfit."id", exact."id", (late."id" ->> '$'), record."id")) END,
                        CASE WHEN t2 IS NOT NULL AND v2 IS NULL THEN '"amount":' || to_json(coalesce(unfit."amount", exact."amount", (late."amount" ->> '$'), record."amount")) END,
                        CASE WHEN t3 IS NOT NULL AND v3 IS NULL THEN '"it''s \"a\\b\"":' || to_json(coalesce(unfit."it's ""a\b""", exact."it's ""a\b""", (late."it's ""a\b""" ->> '$'), record."it's ""a\b""")) END,
                        CASE WHEN t4 IS NOT NULL AND v4 IS NULL THEN '"paid":' || to_json(coalesce(unfit."paid", exact."paid", (late."paid" ->> '$'), record."paid")) END,
                        CASE WHEN t5 IS NOT NULL AND v5 IS NULL THEN '"updated_at":' || to_json(coalesce(unfit."updated_at", exact."updated_at", (late."updated_at" ->> '$'), record."updated_at")) END,
                        CASE WHEN t6 IS NOT NULL AND v6 IS NULL THEN '"day":' || to_json(coalesce(unfit."day", exact."day", (late."day" ->> '$'), record."day")) END,
                        CASE WHEN v3 IS NOT NULL AND exact."it's ""a\b""" IS NOT NULL THEN '"it''s \"a\\b\"":' || to_json(t3) END] AS VARCHAR[]), note -> note IS NOT NULL)), ',') || '}', '{}') AS JSON) END,
    1,
    file.first_seq + c.row,
    file.commit_no,
    file.key,
    c.row
FROM (
    SELECT *,
        (t0 IS NOT NULL AND v0 IS NULL) OR (t2 IS NOT NULL AND v2 IS NULL) OR (t3 IS NOT NULL AND v3 IS NULL) OR (t4 IS NOT NULL AND v4 IS NULL) OR (t5 IS NOT NULL AND v5 IS NULL) OR (t6 IS NOT NULL AND v6 IS NULL) AS misfit
    FROM (
        SELECT *,
            CASE WHEN CAST(try_cast(t0 AS BIGINT) AS DOUBLE) = try_cast(t0 AS DOUBLE) AND (strlen(t0) < 16 OR regexp_full_match(t0, '-?[0-9]+(\.0+)?')) THEN try_cast(t0 AS BIGINT) END AS v0,
            t1 AS v1,
            CASE WHEN strlen(t2) <= 16 AND CAST(try_cast(t2 AS DECIMAL(18,6)) AS DOUBLE) = try_cast(t2 AS DOUBLE) THEN CAST(try_cast(t2 AS DECIMAL(18,6)) AS DECIMAL(38,12)) WHEN regexp_full_match(t2, '-?[0-9]{1,6}\.[0-9]{1,12}') THEN CAST(try_cast(t2 AS DECIMAL(18,12)) AS DECIMAL(38,12)) WHEN regexp_full_match(t2, '-?[0-9]+(\.[0-9]{1,12}0*)?') THEN try_cast(t2 AS DECIMAL(38,12)) WHEN regexp_full_match(t2, '-?[0-9]+(\.[0-9]+)?[eE][-+]?[0-9]+') AND CAST(try_cast(t2 AS DECIMAL(38,12)) AS DOUBLE) = try_cast(t2 AS DOUBLE) THEN try_cast(t2 AS DECIMAL(38,12)) END AS v2,
            CASE WHEN isfinite(try_cast(t3 AS DOUBLE)) AND regexp_full_match(t3, '[-+0-9.eE]+') THEN try_cast(t3 AS DOUBLE) END AS v3,
            CASE t4 WHEN 'true' THEN true WHEN 'false' THEN false END AS v4,
            CASE WHEN suffix(t5, 'Z') AND strlen(t5) >= 20 THEN try_cast(t5 AS TIMESTAMPTZ) WHEN regexp_full_match(t5, '[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?[-+][0-9]{2}:[0-9]{2}') THEN try_cast(t5 AS TIMESTAMPTZ) END AS v5,
            CASE WHEN regexp_full_match(t6, '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN try_cast(t6 AS DATE) END AS v6,
            t7 AS v7,
            t8 AS v8
        FROM (
            SELECT *,
                CASE WHEN plain THEN record."id" WHEN unfit."id" IS NULL THEN coalesce(exact."id", CAST(nullif(late."id", 'null') AS VARCHAR), record."id") END AS t0,
                CASE WHEN plain THEN record."shop" WHEN unfit."shop" IS NULL THEN coalesce(exact."shop", (late."shop" ->> '$'), record."shop") END AS t1,
                CASE WHEN plain THEN record."amount" WHEN unfit."amount" IS NULL THEN coalesce(exact."amount", CAST(nullif(late."amount", 'null') AS VARCHAR), record."amount") END AS t2,
                CASE WHEN plain THEN record."it's ""a\b""" WHEN unfit."it's ""a\b""" IS NULL THEN coalesce(exact."it's ""a\b""", CAST(nullif(late."it's ""a\b""", 'null') AS VARCHAR), record."it's ""a\b""") END AS t3,
                CASE WHEN plain THEN record."paid" WHEN unfit."paid" IS NULL THEN coalesce(exact."paid", CAST(nullif(late."paid", 'null') AS VARCHAR), record."paid") END AS t4,
                CASE WHEN plain THEN record."updated_at" WHEN unfit."updated_at" IS NULL THEN coalesce(exact."updated_at", (late."updated_at" ->> '$'), record."updated_at") END AS t5,
                CASE WHEN plain THEN record."day" WHEN unfit."day" IS NULL THEN coalesce(exact."day", (late."day" ->> '$'), record."day") END AS t6,
                CASE WHEN plain THEN record."lines" WHEN unfit."lines" IS NULL THEN coalesce(exact."lines", nullif(late."lines", 'null'), record."lines") END AS t7,
                coalesce((c.exact ->> '/ID'), ((c.extra -> '/ID') ->> '$')) AS t8
            FROM (
                SELECT *,
                    c.unfit IS NULL AND c.exact IS NULL AND (c.extra IS NULL OR NOT ((late."id" IS NOT NULL) OR (late."shop" IS NOT NULL) OR (late."amount" IS NOT NULL) OR (late."it's ""a\b""" IS NOT NULL) OR (late."paid" IS NOT NULL) OR (late."updated_at" IS NOT NULL) OR (late."day" IS NOT NULL) OR (late."lines" IS NOT NULL))) AS plain
                FROM (
                    SELECT _c AS c, record, filename AS location,
                        CASE WHEN _c.unfit IS NOT NULL THEN json_transform(_c.unfit, '{"id": "VARCHAR", "shop": "VARCHAR", "amount": "VARCHAR", "it''s \"a\\b\"": "VARCHAR", "paid": "VARCHAR", "updated_at": "VARCHAR", "day": "VARCHAR", "lines": "VARCHAR"}') END AS unfit,
                        CASE WHEN _c.exact IS NOT NULL THEN json_transform(_c.exact, '{"id": "VARCHAR", "shop": "VARCHAR", "amount": "VARCHAR", "it''s \"a\\b\"": "VARCHAR", "paid": "VARCHAR", "updated_at": "VARCHAR", "day": "VARCHAR", "lines": "VARCHAR"}') END AS exact,
                        CASE WHEN _c.extra IS NOT NULL THEN json_transform(_c.extra, '{"id": "JSON", "shop": "JSON", "amount": "JSON", "it''s \"a\\b\"": "JSON", "paid": "JSON", "updated_at": "JSON", "day": "JSON", "lines": "JSON"}') END AS late
                    FROM read_ndjson(['raw/source=example/example.ndjson.zst'],
    columns = {'_c': 'STRUCT("row" BIGINT, op VARCHAR, origin VARCHAR, "partition" VARCHAR, version VARCHAR, "at" VARCHAR, hash VARCHAR, key VARCHAR, extra JSON, unfit JSON, exact JSON)', 'record': 'STRUCT("id" VARCHAR, "shop" VARCHAR, "amount" VARCHAR, "it''s ""a\b""" VARCHAR, "paid" VARCHAR, "updated_at" VARCHAR, "day" VARCHAR, "lines" JSON)'},
    filename = true, hive_partitioning = false, compression = 'zstd', maximum_object_size = 50331648)))))) AS line
JOIN (VALUES
    ('raw/source=example/example.ndjson.zst', 'raw/source=example/example.ndjson.zst', 1, 0)) AS file (location, key, commit_no, first_seq)
ON file.location = line.location;
