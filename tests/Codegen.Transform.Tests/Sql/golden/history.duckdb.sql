-- the state
CREATE SCHEMA IF NOT EXISTS "_codegen";
CREATE TABLE IF NOT EXISTS "_codegen"."history_state" (
    "model" VARCHAR NOT NULL, "fingerprint" VARCHAR NOT NULL, "load" BIGINT NOT NULL, "log_rows" BIGINT NOT NULL);
DELETE FROM "_codegen"."history_state" WHERE "model" = 'model.test.dim_thing';
INSERT INTO "_codegen"."history_state" ("model", "fingerprint", "load", "log_rows")
VALUES ('model.test.dim_thing', 'f00', 7, 42);

-- the log
SELECT coalesce(max("_load"), 0), count(*), count(CASE WHEN "_load" <= 7 THEN 1 END),
    (SELECT count(*) FROM (
SELECT trial, id, region, name, amount, _version, _at, _seq, _load, is_deleted
FROM staging.stg_things_log WHERE id <> 99 -- a filter
) AS log WHERE "_load" > 7 AND ("trial" IS NULL OR "id" IS NULL OR "region" IS NULL OR "_version" IS NULL))
FROM (
SELECT trial, id, region, name, amount, _version, _at, _seq, _load, is_deleted
FROM staging.stg_things_log WHERE id <> 99 -- a filter
) AS log;

-- made anew
CREATE OR REPLACE TABLE "marts"."dim_thing" AS
SELECT "trial", "id", "region", "name", "amount",
    "_version" AS "valid_from", lead("_version") OVER (PARTITION BY "trial", "id", "region" ORDER BY "_version") AS "valid_to", "is_deleted",
    CASE WHEN lead("_version") OVER (PARTITION BY "trial", "id", "region" ORDER BY "_version") IS NULL THEN "__last" END AS "last_event_at"
FROM (
    SELECT "trial", "id", "region", "name", "amount", "is_deleted", "_version", max("_version") OVER (PARTITION BY "trial", "id", "region") AS "__last",
        lag("_version") OVER (PARTITION BY "trial", "id", "region" ORDER BY "_version") IS NULL OR "is_deleted" <> lag("is_deleted") OVER (PARTITION BY "trial", "id", "region" ORDER BY "_version")
        OR (NOT "is_deleted" AND ("name" IS DISTINCT FROM lag("name") OVER (PARTITION BY "trial", "id", "region" ORDER BY "_version") OR "amount" IS DISTINCT FROM lag("amount") OVER (PARTITION BY "trial", "id", "region" ORDER BY "_version"))) AS "__changed"
    FROM (SELECT "trial", "id", "region", "name", "amount", "is_deleted", "_version" FROM (
SELECT trial, id, region, name, amount, _version, _at, _seq, _load, is_deleted
FROM staging.stg_things_log WHERE id <> 99 -- a filter
) AS log WHERE "_load" <= 9
QUALIFY row_number() OVER (
    PARTITION BY "trial", "id", "region", "_version" ORDER BY "_at" DESC NULLS LAST, "_seq" DESC NULLS LAST, "is_deleted" DESC NULLS LAST, "_load" DESC NULLS LAST, "name" DESC NULLS LAST, "amount" DESC NULLS LAST) = 1) AS events) AS compared
WHERE "__changed";

-- what is new
CREATE OR REPLACE TEMP TABLE delta AS
SELECT "trial", "id", "region", "name", "amount", "is_deleted", "_version" FROM (
SELECT trial, id, region, name, amount, _version, _at, _seq, _load, is_deleted
FROM staging.stg_things_log WHERE id <> 99 -- a filter
) AS log WHERE "_load" > 7 AND "_load" <= 9
QUALIFY row_number() OVER (
    PARTITION BY "trial", "id", "region", "_version" ORDER BY "_at" DESC NULLS LAST, "_seq" DESC NULLS LAST, "is_deleted" DESC NULLS LAST, "_load" DESC NULLS LAST, "name" DESC NULLS LAST, "amount" DESC NULLS LAST) = 1;
CREATE OR REPLACE TEMP TABLE known AS
SELECT "trial", "id", "region", "name", "amount", "valid_from", "valid_to", "is_deleted", "last_event_at" FROM "marts"."dim_thing" AS history
WHERE EXISTS (SELECT 1 FROM delta AS delta WHERE delta."trial" = history."trial" AND delta."id" = history."id" AND delta."region" = history."region");

-- what is late
CREATE OR REPLACE TEMP TABLE late AS
SELECT "trial", "id", "region" FROM (
    SELECT delta."trial", delta."id", delta."region", min(delta."_version") AS "__first", max(known."last_event_at") AS "__last"
    FROM delta AS delta LEFT JOIN known AS known ON delta."trial" = known."trial" AND delta."id" = known."id" AND delta."region" = known."region" AND known."valid_to" IS NULL
    GROUP BY delta."trial", delta."id", delta."region") AS touched
WHERE "__first" <= "__last";

-- what happened, nothing late
CREATE OR REPLACE TEMP TABLE events AS
SELECT "trial", "id", "region", "name", "amount", "is_deleted", "_version" FROM delta AS delta
UNION ALL
SELECT "trial", "id", "region", "name", "amount", "is_deleted", "valid_from" FROM known AS known
WHERE "valid_to" IS NULL;

-- what happened, some of it late
CREATE OR REPLACE TEMP TABLE events AS
SELECT "trial", "id", "region", "name", "amount", "is_deleted", "_version" FROM delta AS delta WHERE NOT EXISTS (SELECT 1 FROM late AS late WHERE late."trial" = delta."trial" AND late."id" = delta."id" AND late."region" = delta."region")
UNION ALL
SELECT "trial", "id", "region", "name", "amount", "is_deleted", "valid_from" FROM known AS known
WHERE "valid_to" IS NULL AND NOT EXISTS (SELECT 1 FROM late AS late WHERE late."trial" = known."trial" AND late."id" = known."id" AND late."region" = known."region")
UNION ALL
SELECT "trial", "id", "region", "name", "amount", "is_deleted", "_version" FROM (
SELECT "trial", "id", "region", "name", "amount", "is_deleted", "_version" FROM (
SELECT trial, id, region, name, amount, _version, _at, _seq, _load, is_deleted
FROM staging.stg_things_log WHERE id <> 99 -- a filter
) AS log WHERE "_load" <= 9 AND EXISTS (SELECT 1 FROM late AS late WHERE late."trial" = log."trial" AND late."id" = log."id" AND late."region" = log."region")
QUALIFY row_number() OVER (
    PARTITION BY "trial", "id", "region", "_version" ORDER BY "_at" DESC NULLS LAST, "_seq" DESC NULLS LAST, "is_deleted" DESC NULLS LAST, "_load" DESC NULLS LAST, "name" DESC NULLS LAST, "amount" DESC NULLS LAST) = 1) AS recomputed;

-- what differs, nothing late
CREATE OR REPLACE TEMP TABLE temp."marts__dim_thing" AS
WITH wanted AS (
    SELECT "trial", "id", "region", "name", "amount",
    "_version" AS "valid_from", lead("_version") OVER (PARTITION BY "trial", "id", "region" ORDER BY "_version") AS "valid_to", "is_deleted",
    CASE WHEN lead("_version") OVER (PARTITION BY "trial", "id", "region" ORDER BY "_version") IS NULL THEN "__last" END AS "last_event_at"
FROM (
    SELECT "trial", "id", "region", "name", "amount", "is_deleted", "_version", max("_version") OVER (PARTITION BY "trial", "id", "region") AS "__last",
        lag("_version") OVER (PARTITION BY "trial", "id", "region" ORDER BY "_version") IS NULL OR "is_deleted" <> lag("is_deleted") OVER (PARTITION BY "trial", "id", "region" ORDER BY "_version")
        OR (NOT "is_deleted" AND ("name" IS DISTINCT FROM lag("name") OVER (PARTITION BY "trial", "id", "region" ORDER BY "_version") OR "amount" IS DISTINCT FROM lag("amount") OVER (PARTITION BY "trial", "id", "region" ORDER BY "_version"))) AS "__changed"
    FROM events) AS compared
WHERE "__changed"),
there AS (
    SELECT * FROM known AS known WHERE "valid_to" IS NULL)
SELECT
    CASE WHEN wanted."valid_from" IS NULL THEN 'D' WHEN there."valid_from" IS NULL THEN 'I' ELSE 'U' END AS "__op",
    coalesce(wanted."trial", there."trial") AS "trial", coalesce(wanted."id", there."id") AS "id", coalesce(wanted."region", there."region") AS "region", coalesce(wanted."valid_from", there."valid_from") AS "valid_from",
    wanted."name", wanted."amount", wanted."valid_to", wanted."is_deleted", wanted."last_event_at"
FROM wanted FULL OUTER JOIN there ON wanted."trial" = there."trial" AND wanted."id" = there."id" AND wanted."region" = there."region" AND wanted."valid_from" = there."valid_from"
WHERE wanted."valid_from" IS NULL OR there."valid_from" IS NULL
    OR wanted."name" IS DISTINCT FROM there."name"
    OR wanted."amount" IS DISTINCT FROM there."amount"
    OR wanted."valid_to" IS DISTINCT FROM there."valid_to"
    OR wanted."is_deleted" IS DISTINCT FROM there."is_deleted"
    OR wanted."last_event_at" IS DISTINCT FROM there."last_event_at";

-- what differs, some of it late
CREATE OR REPLACE TEMP TABLE temp."marts__dim_thing" AS
WITH wanted AS (
    SELECT "trial", "id", "region", "name", "amount",
    "_version" AS "valid_from", lead("_version") OVER (PARTITION BY "trial", "id", "region" ORDER BY "_version") AS "valid_to", "is_deleted",
    CASE WHEN lead("_version") OVER (PARTITION BY "trial", "id", "region" ORDER BY "_version") IS NULL THEN "__last" END AS "last_event_at"
FROM (
    SELECT "trial", "id", "region", "name", "amount", "is_deleted", "_version", max("_version") OVER (PARTITION BY "trial", "id", "region") AS "__last",
        lag("_version") OVER (PARTITION BY "trial", "id", "region" ORDER BY "_version") IS NULL OR "is_deleted" <> lag("is_deleted") OVER (PARTITION BY "trial", "id", "region" ORDER BY "_version")
        OR (NOT "is_deleted" AND ("name" IS DISTINCT FROM lag("name") OVER (PARTITION BY "trial", "id", "region" ORDER BY "_version") OR "amount" IS DISTINCT FROM lag("amount") OVER (PARTITION BY "trial", "id", "region" ORDER BY "_version"))) AS "__changed"
    FROM events) AS compared
WHERE "__changed"),
there AS (
    SELECT * FROM known AS known WHERE "valid_to" IS NULL OR EXISTS (SELECT 1 FROM late AS late WHERE late."trial" = known."trial" AND late."id" = known."id" AND late."region" = known."region"))
SELECT
    CASE WHEN wanted."valid_from" IS NULL THEN 'D' WHEN there."valid_from" IS NULL THEN 'I' ELSE 'U' END AS "__op",
    coalesce(wanted."trial", there."trial") AS "trial", coalesce(wanted."id", there."id") AS "id", coalesce(wanted."region", there."region") AS "region", coalesce(wanted."valid_from", there."valid_from") AS "valid_from",
    wanted."name", wanted."amount", wanted."valid_to", wanted."is_deleted", wanted."last_event_at"
FROM wanted FULL OUTER JOIN there ON wanted."trial" = there."trial" AND wanted."id" = there."id" AND wanted."region" = there."region" AND wanted."valid_from" = there."valid_from"
WHERE wanted."valid_from" IS NULL OR there."valid_from" IS NULL
    OR wanted."name" IS DISTINCT FROM there."name"
    OR wanted."amount" IS DISTINCT FROM there."amount"
    OR wanted."valid_to" IS DISTINCT FROM there."valid_to"
    OR wanted."is_deleted" IS DISTINCT FROM there."is_deleted"
    OR wanted."last_event_at" IS DISTINCT FROM there."last_event_at";
SELECT
    (SELECT count(*) FROM temp."marts__dim_thing"),
    (SELECT count(*) FROM (SELECT 1 FROM temp."marts__dim_thing" GROUP BY "trial", "id", "region", "valid_from" HAVING count(*) > 1) AS repeated);

-- spliced in
DELETE FROM "marts"."dim_thing" AS target USING temp."marts__dim_thing" AS stage
WHERE target."trial" = stage."trial" AND target."id" = stage."id" AND target."region" = stage."region" AND target."valid_from" = stage."valid_from" AND stage."__op" <> 'I';
INSERT INTO "marts"."dim_thing" ("trial", "id", "region", "name", "amount", "valid_from", "valid_to", "is_deleted", "last_event_at")
SELECT "trial", "id", "region", "name", "amount", "valid_from", "valid_to", "is_deleted", "last_event_at" FROM temp."marts__dim_thing"
WHERE "__op" <> 'D';

-- compared
SELECT count(*) FROM (SELECT "trial", "id", "region", "name", "amount", "valid_from", "valid_to", "is_deleted", "last_event_at" FROM temp."marts__dim_thing" EXCEPT ALL SELECT "trial", "id", "region", "name", "amount", "valid_from", "valid_to", "is_deleted", "last_event_at" FROM "marts"."dim_thing");
